"""From judgement to what is read: wire shapes, and later charts, calendars and reports. Pure."""
