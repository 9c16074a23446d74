import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { MenuFrame } from '@/components/ui/menu-frame'
import { menuItemLook } from '@/components/ui/menu-look'
import type { Filter, ListView, SortKey } from '@/lib/mail/list-view'

interface Props {
  anchor: HTMLElement | null
  view: ListView
  onChange: (view: ListView) => void
  onThreaded: (isThreaded: boolean) => void
  onClose: () => void
}

/** Each order with what its two directions are called. */
const orders: [SortKey, string, usual: string, reversed: string][] = [
  ['received', 'Date received', 'Newest first', 'Oldest first'],
  ['date', 'Date sent', 'Newest first', 'Oldest first'],
  ['from', 'Sender', 'A to Z', 'Z to A'],
  ['subject', 'Subject', 'A to Z', 'Z to A'],
  ['size', 'Size', 'Largest first', 'Smallest first'],
  ['unread', 'Unread first', 'Unread first', 'Unread last'],
  ['starred', 'Starred first', 'Starred first', 'Starred last'],
]

const shown: [Filter | null, string][] = [
  [null, 'All messages'],
  ['unread', 'Unread'],
  ['starred', 'Starred'],
  ['attachment', 'With attachment'],
  ['to-me', 'To me'],
]

const itemLook = cx(menuItemLook, 'justify-between pr-2.5 lg:min-h-8')
const headingLook = 'px-3 pt-2 pb-1 text-xs font-semibold text-muted'

/** The menu "Order and filter". */
export default function ViewMenu({ anchor, view, onChange, onThreaded, onClose }: Props) {
  const [, , usual, reversed] = orders.find(([sort]) => sort === view.sort) ?? ['', '', '', '']
  return (
    <MenuFrame
      anchor={anchor}
      label="Order and filter"
      className="max-h-(--available-height) min-w-52 overflow-y-auto"
      onClose={onClose}
    >
      <Menu.CheckboxItem
        checked={view.isThreaded}
        onCheckedChange={onThreaded}
        closeOnClick
        className={itemLook}
      >
        Conversations
        <Menu.CheckboxItemIndicator>
          <Check size={16} strokeWidth={2} aria-hidden className="text-accent" />
        </Menu.CheckboxItemIndicator>
      </Menu.CheckboxItem>
      <Separator />
      <Menu.RadioGroup
        value={view.filter}
        onValueChange={(filter: Filter | null) => onChange({ ...view, filter })}
      >
        <Menu.GroupLabel className={headingLook}>Show</Menu.GroupLabel>
        {shown.map(([filter, name]) => (
          <Choice key={name} value={filter} name={name} />
        ))}
      </Menu.RadioGroup>
      <Separator />
      <Menu.RadioGroup
        value={view.sort}
        onValueChange={(sort: SortKey) => onChange({ ...view, sort, isReversed: false })}
      >
        <Menu.GroupLabel className={headingLook}>Order by</Menu.GroupLabel>
        {orders.map(([sort, name]) => (
          <Choice key={sort} value={sort} name={name} />
        ))}
      </Menu.RadioGroup>
      <Separator />
      <Menu.RadioGroup
        value={view.isReversed}
        onValueChange={(isReversed: boolean) => onChange({ ...view, isReversed })}
      >
        <Menu.GroupLabel className={headingLook}>Direction</Menu.GroupLabel>
        <Choice value={false} name={usual} />
        <Choice value={true} name={reversed} />
      </Menu.RadioGroup>
    </MenuFrame>
  )
}

function Choice({ value, name }: { value: unknown; name: string }) {
  return (
    <Menu.RadioItem value={value} closeOnClick className={itemLook}>
      {name}
      <Menu.RadioItemIndicator>
        <Check size={16} strokeWidth={2} aria-hidden className="text-accent" />
      </Menu.RadioItemIndicator>
    </Menu.RadioItem>
  )
}

function Separator() {
  return <Menu.Separator className="mx-3 my-1.5 h-px bg-line" />
}
