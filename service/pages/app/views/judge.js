import { Waiting } from '../parts/notice.js'

export const Judge = Waiting
