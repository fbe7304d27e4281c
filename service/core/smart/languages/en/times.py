"""English numbers and times. Layout as in `languages`: tag, value, phrases."""

TABLES = """
number
  0: zero, nil
  1: one
  2: two
  3: three
  4: four
  5: five
  6: six
  7: seven
  8: eight
  9: nine
  10: ten
  11: eleven
  12: twelve
  13: thirteen
  14: fourteen
  15: fifteen
  16: sixteen
  17: seventeen
  18: eighteen
  19: nineteen
  20: twenty
  30: thirty
  40: forty, fourty
  50: fifty
  60: sixty
  70: seventy
  80: eighty
  90: ninety
scale
  12: dozen
  100: hundred
  1000: thousand, k, grand, thsd
  1000000: million*, m, mn, mln, mio, mil
  1000000000: billion*, bn, b, bln
fraction
  0.5: half
  0.333333: third*
  0.25: quarter*, fourth*
  0.2: fifth*
  0.1: tenth*
one
  a: a, an, one
and
  and: and, &
added
  yes: new, additional
multiplier
  2: double, doubles, doubled, doubling, twofold, x2, times two, redouble, twice as many, twice as much
  3: triple, triples, tripled, tripling, treble, trebled, threefold, x3, times three, three times as many
  4: quadruple, quadruples, quadrupled, quadrupling, fourfold, x4, times four
  5: quintuple*, fivefold, x5
  10: tenfold, x10
  0.5: half as many, half as much, half the number of, halve*, halved, halving, in half, by half, by one half, by a
      half
times
  times: x, times, fold
out_of
  of: out of, out of every, in every, of every
  in: in, of
range
  to: to
  and: and
  -: -, or
between
  between: between, anywhere between, somewhere between
percent
  %: %, percent, per cent, pct, percents
  ‰: ‰
points
  pp: percentage point*, percent point*, pp, ppt*, pps, p.p, %-point*, % point*
  bp: basis point*, bps
currency
  EUR: €, eur, euro*
  USD: $, usd, dollar*, us $, us dollar*, bucks
  GBP: £, gbp, pound sterling, pounds sterling, pounds, quid, british pounds
  PLN: pln, zł, zloty*, zlotych
  BGN: bgn, lev, leva, лв
unit
  hours: hour*, hr*, h, man hours, staff hours, working hours, business hours
  minutes: minute*, min, mins
  seconds: second*, sec, secs, s
  milliseconds: ms, millisecond*
  days: day*, working day*, business day*, calendar day*, d
  weeks: week*, wk*
  months: month*, mth*, mo
  quarters: quarter*
  years: year*, yr*
  stars: star*
  points: point*, pt*
ordinal_suffix
  th: st, nd, rd, th
vague_amount
  many: many, many more, a lot, a lot more, lots, lots of, a lot of, plenty of, much, much more, way more, loads of,
      far more, considerably more, significantly more, substantially more, a large number of, numerous, countless, as
      many as possible, as much as possible, some, several, a few, few, a couple of, a handful of, a number of,
      various, multiple, several hundred, several thousand, several million, a few hundred, a few thousand, a few
      dozen, dozens, dozens of, hundreds, hundreds of, thousands, thousands of, tens of thousands, tens of thousands
      of, hundreds of thousands, millions, millions of, double digit*, double digits, triple digit*, single digit*,
      high single digit
  greatly: significantly, substantially, considerably, dramatically, drastically, greatly, noticeably, massively,
      sharply, markedly, strongly, hugely, a little, a bit, slightly, somewhat, by a lot, as far as possible, to a
      reasonable level, to an acceptable level, to a minimum, to the maximum, well above, well below, significant,
      substantial, considerable, dramatic, noticeable, maximum possible, enough, sufficient, optimal, better,
      reasonable
placeholder
  x: xx, xxx, xxxx, tbd, tbc, nn, n, __, ___, ____, _____, ? %, $ x, € x, £ x, n %, y %, z %, x %, xx %, # #, [ number
      ], [ x ], [ n ], [ % ], [ value ], [ amount ], { number }, ( number )
month
  1: january, jan
  2: february, feb, febuary
  3: march, mar
  4: april, apr
  5: may
  6: june, jun
  7: july, jul
  8: august, aug
  9: september, sept, sep
  10: october, oct
  11: november, nov
  12: december, dec
weekday
  6: weekend
  0: monday*
  1: tuesday*
  2: wednesday*
  3: thursday*
  4: friday*
  5: saturday*
  6: sunday*
ordinal
  1: first, initial
  2: second
  3: third
  4: fourth
  -1: last, final, closing
period
  day: day*, calendar day*, working day*, business day*
  week: week*, wk*, calendar week*, cw, working week*
  month: month*, mth*, calendar month*
  quarter: quarter*, qtr*, calendar quarter*, trimester*
  half: half, half year*, halves, semester*
  year: year*, yr*, calendar year*, cy
  fiscal_year: fiscal year*, financial year*, fiscal, fy, accounting year, budget year, tax year, business year
  decade: decade
named_period
  q1: q1, quarter 1, quarter one, qtr 1, q 1
  q2: q2, quarter 2, quarter two, qtr 2, q 2
  q3: q3, quarter 3, quarter three, qtr 3, q 3
  q4: q4, quarter 4, quarter four, qtr 4, q 4
  h1: h1, half 1, h 1, s1
  h2: h2, half 2, h 2, s2
end_period
  day: eod, end of business, cob, close of business
  week: eow, week end
  month: eom, month end
  quarter: eoq, quarter end
  year: eoy, year end, yearend, years end, ye
  fiscal_year: fiscal year end, financial year end, fy end, eofy
season
  5: spring, springtime
  8: summer, summertime
  11: autumn, fall, autumn time
  2: winter, wintertime
feast
  sunday2-5: mother day, mothers day, mother's day
  sunday3-6: father day, fathers day, father's day
  7-4: independence day, fourth of july, 4th of july
  12-25: christmas, christmas day, xmas
  12-24: christmas eve
  12-31: new year eve, new years eve, new year, new years
  1-1: new year day, new years day
  1-6: epiphany, three kings, three kings day
  2-14: valentine, valentines, valentine day, valentines day
  3-8: women day, international women day, womens day
  3-17: st patrick day, saint patrick day
  4-22: earth day
  4-23: sant jordi, sant jordi day, st george day, saint george day, world book day
  5-1: labour day, labor day, may day, workers day
  10-31: halloween
  11-1: all saints, all saints day
  11-11: singles day
  12-6: st nicholas day, saint nicholas day
  easter: easter, easter sunday
  easter-2: good friday
  easter+1: easter monday
  easter+49: pentecost, whitsun
  easter-47: carnival, shrove tuesday, mardi gras
  black friday: black friday
  cyber monday: cyber monday
  thanksgiving: thanksgiving, thanksgiving day
edge
  end: last week of the, the last days of, ultimo, the final days of
  end: end of, end, ends of, close of, late, last day of, final day of, late in
  start: start of, beginning of, first day of, opening of, turn of
  mid: mid, middle of, halfway through
  early: early, early in
which
  this: this, this current, current, ongoing, present, later this, rest of this, rest of, remainder of this, remainder
      of
  next: next, nxt, coming, following, upcoming, forthcoming
  last: last, past, previous, prior, preceding
time_prep
  by: by the time
  by: by, until, till, til, untill, no later than, not later than, latest by, latest, through, thru, due, due by, due
      on, due date, deadline, deadline is, target date, ends, ends on, ending, ending in, to be completed by, up to,
      up until, on or before, as at, completion, timeline, timeframe, time frame, by the time of, by around, by about,
      in time for, eta, at latest, when
  before: in the run up to, the run up to, run up to, in the lead up to, the lead up to, leading up to, before,
      prior to, ahead of, earlier than
  in: in, during, on, at, throughout, within, over, across, over the course of, in the course of, come, all through
  of: for, of
  from: from, starting, starting in, starting from, starting on, as of, as from, beginning, beginning in, effective,
      with effect from, commencing, since, after, from the start of
within
  within: within, inside, inside of, in, in under, in less than, during, for, in no more than, in at most, within a
      maximum of, in a maximum of, in the space of, in just, within just, in about, in around, within about, within
      approximately, across, throughout, through, no later than, not later than, timeframe, time frame, timeline,
      deadline, over a period of, over the course of
  over: over, after
time_word
  period: period, time frame, timeframe, window, time, span, sprint, cycle, horizon
from_now
  now: from now, from today, from now on, from this date, time, from the reference date
anchored
  of: of, after, from, following, post, since, upon, on
anchor_noun
  event: meeting, annual general meeting, general meeting, world cup, olympics, olympic games, handover, handover of
      keys, signing, signature, go ahead, inauguration, grand opening, deadline, next intake, intake, expo,
      congress, inspection, visit, ceremony, start of construction, product release, next version, next edition,
      edition, tournament, race, marathon, delivery, acquisition, sale, funding round, wedding, exam, exams, test
      phase, trial, trial period, probation, probation period, onboarding, grant, tender, construction, works,
      renovation, transition, presidency, mandate, legislature, legislative term, term of office
  event: launch, product launch, go live, conference, congress, trade fair, fair, event, meeting, board meeting,
      annual meeting, agm, general assembly, opening, release, kick off, kickoff, relaunch, migration, audit,
      election*, merger, move, campaign, project, term, season, programme, program, pilot, contract, course, show,
      festival, next release, next audit, next board meeting, ipo, holidays, summer, spring, winter, autumn
compared
  surely: compared with, compared to, compared, versus, vs, v, against, relative to, in comparison with, in comparison
      to, as compared with, as compared to, same period, same period of, same quarter, same month, same time, than,
      than in, vs the same period, beyond, that of, with respect to
  maybe: on, over, from, up from, down from, above, below, since, of, based on
  baseline: baseline, base year, base, baseline year, baseline of, baseline is, reference year, from a baseline of,
      reference period, benchmark, benchmark year, baseline in, baseline from, baselined on
baseline_after
  level: baseline, base, base year, level*, figure*, result*, benchmark
vague_time
  season: season, school year, academic year, tourist season, summer season, winter season, ski season, high season,
      low season, peak season, league season, term, campaign year, marketing year, school season, theatre season,
      concert season, festival season, harvest
  soon: as soon as the, as soon as we, as soon as our, once we, once our, once the, once all, by the time we, by the
      time our, by the time the, when the new, when we open, when we launch, after we, after our, until we
  soon: when we have a moment, when we have time, when we get a moment, when we get time, when we get round to it,
      when we can, whenever we can, when time allows, when time permits, when there is time, if time allows, if time
      permits, time permitting, when the time is right, when the time comes, when the moment is right, when the
      opportunity arises, when budget allows, when the budget allows, when ready, when convenient, gradually,
      progressively, step by step, little by little, bit by bit, slowly but surely, slowly, incrementally, as things
      go, as we go, as we go along, as and when, as time goes by, as time goes on, at the earliest, at the first
      opportunity, sooner rather than later, rather sooner than later, at some stage, at one point, at a later
      stage, at a later date, at a later point, no time, urgently, without delay, without further delay, without
      undue delay, promptly, swiftly, rapidly, speedily, down the road, down the line, further down the line,
      going forward, moving forward, on a continuous basis, continuously, continually,
      constantly, on a permanent basis, again soon, this decade if possible, one of these days, these days, in the
      not too distant future, not too distant future, not so distant future, distant future, in the fullness of
      time, at your convenience, when possible, where possible, if possible, as far as possible in time, next to no
      time, straight away, straightaway, at once, as a matter of urgency, tomorrow or the day after, in stages, in
      phases, phase by phase, as early as we can, as soon as we can, as soon as you can, as fast as we can, as
      quickly as we can, as soon as feasible, once feasible, once the time is right, in quieter times, when things
      calm down, once things settle down, in the months ahead, in the weeks ahead, weeks ahead, days ahead, weeks to
      come, coming quarters, next few seasons, coming seasons, coming decade, medium run, short run, midterm, short
      to medium term, medium to long term
  soon: [ date ], [ deadline ], [ month ], [ when ], soon, as soon as possible, asap, as quickly as possible, as fast
      as possible, quickly, shortly, near future, in future, in the future, for the future, someday, some day,
      one day, sometime, at some
      point, eventually, in due course, in due time, over time, in time, with time, long term, long run, longer term,
      short term, medium term, mid term, ongoing basis, on going basis,
      continuous basis, regular basis, regularly, frequently, permanently, sooner or later, as early as possible, when
      possible, when resources allow, once possible, immediately, right away, at the earliest opportunity, in a timely
      manner, in a timely fashion, timely manner, coming period, before long, within a reasonable time, years ahead,
      months ahead, years to come, months to come, coming months, coming weeks, coming years, coming days, next few
      months, next few weeks, next few years, next few days, next few quarters, next couple of months, next couple of
      years, next couple of weeks, next several months, next several years, following months, following weeks,
      upcoming months, upcoming weeks, next months, next weeks, next years, few months, few weeks, few years, several
      months, several weeks, several years, couple of months, couple of weeks, couple of years, some time, holidays,
      holiday season, season, next season, this season, high season, peak season, tourist season, summer season,
      winter season, back to school, school year, academic year, end of term, in good time, foreseeable future, later
      on, over the years, whenever possible, year after year, to be determined, to be defined, to be confirmed
after
  yes: after, following, once
period_ends
  end: ends, is over, is out, is up, closes, finishes, comes to an end, comes to a close, has ended, runs out, draws
      to a close
period_in_a_word
  day next: tomorrow
recurrence
  yearly: every summer, every season, each season, per season, semester by semester, per semester, each semester,
      every semester, per term, every term, each term, twice yearly
  quarterly: quarter by quarter, quarter after quarter, every trimester
  daily: on weekdays, on working days, day after day, day by day, day in day out, every morning, every evening,
      every night, each morning, nightly
  weekly: mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, on mondays, on tuesdays, on
      wednesdays, on thursdays, on fridays, on saturdays, on sundays, at weekends, on weekends, every weekend, each
      weekend, week after week, week by week, week in week out
  daily: daily, every day, each day, per day, a day, day on day, day over day, every single day, every working day, /
      day, every weekday
  weekly: weekly, every week, each week, per week, a week, week on week, week over week, every single week, /
      week, / wk, on a weekly basis, per wk, each and every week, pw
  fortnightly: fortnightly, biweekly, every two weeks, every 2 weeks, every other week, every second week, a
      fortnight, bi weekly
  monthly: month after month, month in month out, monthly, every month, each month, per month, a month,
      month on month, month over month, month by month,
      mom, m / m, every single month, / month, / mo, on a monthly basis, each and every month, / mth
  quarterly: quarterly, every quarter, each quarter, per quarter, a quarter, quarter on quarter, quarter over quarter,
      qoq, every three months, every 3 months, / quarter, on a quarterly basis, q / q, each and every quarter
  yearly: year after year, year by year, yearly, annually, every year, each year, per year, a year, year on year,
      year over year, yoy, y / y, per
      annum, / year, / yr, on a yearly basis, on an annual basis, every single year, year by year, each and every
      year, every twelve months, every 12 months
every
  every: every, each, per, of every, of each, once every, every single
"""
