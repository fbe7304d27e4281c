import { Waiting } from '../parts/notice.js'

export const CheckIns = Waiting
