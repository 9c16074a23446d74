const widths = ['w-16', 'w-20', 'w-12', 'w-20', 'w-14', 'w-16']

/** Where the folders will be. */
export function FolderSkeleton() {
  return (
    <div className="flex flex-col gap-4 p-2.5">
      {widths.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={index} className={`skeleton h-4 ${width}`} />
      ))}
    </div>
  )
}
