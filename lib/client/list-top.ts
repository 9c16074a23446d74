import { makeSignal } from './signal'

/** Has whoever shows the list show its top. */
export const listTop = makeSignal('top')
