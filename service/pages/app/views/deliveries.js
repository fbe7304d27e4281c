import { Waiting } from '../parts/notice.js'

export const Deliveries = Waiting
