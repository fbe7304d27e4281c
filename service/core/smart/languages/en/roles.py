"""English words that say what a number or a clause is for. Layout as in `languages`: tag, value, phrases."""

TABLES = """
definite
  the: the, our, its, their, your, my
article
  the: a sense of, a culture of, a spirit of, a feeling of, a climate of, the, a, an, our, its, their, your, my, his,
      her, one of our
determiner
  all: all, every, every single, each, any, these, those, this, all of the, all of our, all our, all the, each of our,
      each of the, both, that
of
  of: of, worth of
from
  from: from, up from, down from, starting from, starting at, from currently, from the current, from around, from
      about, from the present, currently at, from a baseline of, from its current
delta
  by: by, by another, by a further, by an additional, by up to, by approximately, by around, by about, by at least, by
      over, by more than, by some, by roughly, by nearly, by almost, by between, by an average of, by a total of, by a
      minimum of, by well over
level
  to: to, to reach, to at least, to above, to over, to under, to below, to around, to about, to approximately, to more
      than, to less than, to a total of, to an average of, at, to between, to a minimum of, to a maximum of, to
      within, into, until it reaches, so that it reaches, to no more than
  of: of, of at least, of over, of more than, of around, of about, of up to, of under, of less than, of between, of a
      minimum of, of roughly, of below, of above
comparator
  min: at least, minimum, minimum of, a minimum of, no less than, not less than, no fewer than, more than, over,
      above, exceeding, higher than, greater than, ≥, >, upwards of, beyond, in excess of, north of, better than, not
      below, never below, well above, well over, not fall below, not drop below, never fall below, never drop below,
      not go below, stay above, min, not lower than
  max: at most, maximum, max, a maximum of, maximum of, no more than, not more than, under, below, less than, fewer
      than, lower than, ≤, <, not exceed, not to exceed, never exceed, not exceeding, south of, no greater than, no
      higher than, not above, never above, not go above, never more than, not over, no later than, no longer than, not
      longer than, well below, well under, not higher than, faster than, shorter than, limited to, capped at, not
      going over, not go over, stay below, stay under, within a maximum of
  about: about, around, approximately, roughly, ~, nearly, almost, circa, ca, close to, some, approx, just over, just
      under, in the region of, an average of, a total of, on average, an estimated
comparator_after
  min: or more, or higher, or better, or above, and above, or greater, minimum, and over, at least, and more, and up,
      plus
  max: or less, or fewer, or below, or under, or lower, maximum, at most, max, or faster, or sooner, tops
negation
  not: not, don't, never, doesn't, shouldn't, won't, mustn't, can't, without, nobody, no one, no customer
hold
  hold: not exceed, do not exceed, never exceed, not to exceed, don't exceed, must not exceed, not exceeding, no more
      than, not more than, at most, not fall below, not drop below, never fall below, never drop below, not go below,
      not go above, never above, never below, never more than, at no time, not over, no higher than, not going over,
      not go over, stay below, stay under, stay above, no fewer than, no less than, capped at, a maximum of, maximum
      of, limited to, don't go above, don't go over, don't go below
baseline
  now: currently, current, now, today, up from, down from, presently, at present, at the moment, as of today,
      baseline, was, were, at the time of writing, we are at, we have, starting point, starting value, starting from,
      instead of, versus, vs, compared to, compared with, against, present, present value, right now, previously, from
      the current, base, status quo, last measured at, measured at, stands at, standing at, sits at, is at, are at,
      start value, baseline of, baseline value, current value, today's, last year, from a baseline of, against a
      baseline of, compared with a baseline of, over a baseline of, up on, versus a baseline of
not_a_target
  label: since, est, est ., established in, founded in, born in, dating from
  age: giving more than, giving at least, giving over, with revenue over, with revenues over, with revenue of, older
      than, younger than, aged, age, ages, aged between, aged over, aged under, between the ages of, people over,
      adults over, those over, children under, kids under, children over, women over, men over, people under, larger
      than, smaller than, worth more than, worth over, worth at least, worth, of more than, at companies with,
      companies with, over the age of, under the age of, ages between, more than once, longer than, overdue by,
      overdue by more than, employing, earning over, earning more than, priced over, priced above, priced at, priced
      under, valued at, spending over, spending more than, located within, within a radius of, radius of
  label: phase, level, tier, version, no, number, #, article, scope, iso, room, step, group, type, class, wave, round,
      series, grade, generation, windows, office, suite, industry, chapter, section, page, stage, cohort, sprint,
      release, model, line, gate, building, floor, hall, platform, studio, project, vision, agenda, strategy, horizon,
      plan, programme, edition, volume, zone, route, road, channel, form, rule, din, en, paragraph, sdg, goal,
      objective, kr, kpi, key result, target, objective no, day, item, task, priority, unit, class of, generation of,
      gen, option, plan b, scenario, annex, appendix
  top: top, first, last, best, leading, biggest, largest, the other, remaining, main, within the top, key, next
after_number
  age: year old*, years old, year olds, yo, y / o, years of age, and older, years of experience, employee companies,
      person companies, people companies, employees or more, days old, days past due, days overdue, days late, years
      and older, year old, km radius, mile radius, seater, inch, megapixel, mg, cl, bed
  label: star hotel*, star hotels, star restaurant*, star review*, day challenge, day trial*, day free trial*, day
      money back, minute video*, second video*, second ad*, second spot*, minute ad*, hour course*, hour workshop*,
      hour training, page report*, word article*, word post*, word blog post*, page guide*, minute call*, minute
      session*, day retention, day active, day churn, week retention, month retention, day window, minute read*, hour
      webinar*, minute podcast*, part series, step guide, step plan, point plan, day workweek, day week, hour week,
      degree feedback, degree, nights, day email course, hour service, hour support, hour response, hour hotline, day
      delivery, hour delivery, day shipping, hour shipping, day return policy, year warranty, month warranty, year
      strategy, year plan, year contract*, month contract*, minute demo*, second clip*, minute interview*, hour shift*
name
  name: 24 / 7, number one, no 1, no . 1, # 1, number 1, # one, one of the, one of, one on one, one to one, one stop,
      no one, one another, 1 : 1, 1 on 1, 1 to 1, first class, all in one, one day, one time, day one, day 1, b2b,
      b2c, co2, web 2, 9 to 5, 100 % organic, 100 % natural, 100 % vegan, 100 % committed, 100 % dedicated, 100 %
      focused, 100 % sure, 100 % transparent, 100 % honest, 100 % passion, 100 % behind, 100 % cotton, 100 % made in,
      100 % local, 100 % italian, 100 % spanish, 360 degree*, one team, one voice, each one, everyone, one size, big
      five, fortune 500, fortune 1000, fortune 100, top 1 %, 1 : 1s, one thing, this one, one source, one place
occasions
  1: once
  2: twice
  3: thrice
no
  0: no
infinitive
  to: to
change
  savings: saving*
  increase: increase, increases, growth, rise, uplift, more, higher, greater, up, extra, additional, further, bigger,
      larger, improvement, improvements, increase in, growth in, rise in, uplift in, gain, gains, jump, surge, boost,
      additionally, lift, wider, increment, expansion
  decrease: reduction, reductions, decrease, decreases, drop, decline, cut, cuts, fewer, less, lower, down, faster,
      shorter, smaller, cheaper, quicker, reduction in, decrease in, drop in, decline in, cut in, fall, lessening, off
  improve: better, improvement, improvements, improved
purpose
  so: so that, so we can, so we, so as to, in order to, in order for, to help us, to help, to be able to, which will,
      which should, which would, leading to, resulting in, thereby, thus, because, since, due to, thanks to, as a
      result of, that will, to support, to help the, enabling, in support of, in the interest of, helping, to ensure,
      aiming to, with the aim of, with the goal of, with a view to, contributing to, to make sure, which in turn, to
      drive, for the purpose of, to boost, in an effort to, as part of, driven by, aligned with, in line with, to
      contribute to, to enable, therefore, to strengthen, so, to showcase, and thus, and thereby, and so, as well as
      to, to foster, to demonstrate, to build trust, to build awareness, to raise awareness, to support the,
      ultimately, to attract, to promote, in the hope of, in preparation for, to convince, to keep up with, which
      supports
means
  by: through, via, thanks to, with the help of, by means of, using, by using, by way of, based on
statement
  mission: our mission is, our vision is, our purpose is, we exist to, our promise is, our goal as a company is
  is: responsible for, is responsible for, am responsible for, in charge of, is in charge of, manages the, manages
      our, runs the social, takes care of the, looks after, coordinates the, oversees, i manage, years of experience,
      come first, comes from the, first of all, always first, at your service, at your side, by your side, for you,
      since day one, since the beginning, speak for themselves, makes us, make us who we are, sets us apart, set us
      apart, is who we are, we stand for, we care about, we strive, we make the difference, we are here, we are the,
      we are a, we are an, here for you, is doing, are doing, is going well, we launched, we opened, we hired, we
      published, we have had, we sold, we reached, we grew, we won, we lost, we increased, we reduced, we achieved,
      grew by, rose by, fell by, dropped by, declined by, increased by 2, has grown, have grown, has fallen, has
      risen, has increased, has decreased, have increased, have fallen
  is: have been, has been, we have been, is important, are important, matters, was, were, had, we love, we believe, we
      are proud, is great, is key, means a lot, fell, dropped, went, rose last, increased last, we think, is
      essential, loves, know, knows, we value, we have always, is our passion, is what we do, is at the heart, we did,
      is in our dna, is everything, comes first, are our
subject
  we: gotta, gonna, wanna, have to, has to, need to, needs to, got to, ought, ought to, plan to, plans to, trying to, we
      are going to, is going to, aim to, aims to, our aim is to, the aim is to, the goal is to, our goal is to, our plan
      is to, the plan is to, are expected to, is expected to, is supposed to, is due to, are due to, we have set
      ourselves the goal of, we commit to, we'd like to, we would like to, promise to, pledge to, we pledge to, able to,
      manage to, succeed in, we, i, they, you, us, to, will, must, should, shall, can, want, need, wants, needs, aims,
      aiming, intend,
      intends, going, is to, and, or, then, also, successfully, actively, fully, please, let, lets, let's, would,
      would like, expect, expects, hope, hopes, committed, by, not, never, kr, kr1, kr2, kr3, kr4, kr5, key result,
      further, consistently, continuously, significantly, gradually, steadily, substantially, dramatically,
      drastically, together, jointly, proactively, quickly, again, help us, while, plus, but, we'll, all
particle
  as: as, like, such as, including, than
pronoun
  them: faster, quicker, sooner, earlier, slower, smarter, harder, nicer
  them: what, whatever, how, why, where, consistently, regularly, frequently, everyone, everybody, nothing, much
  them: something, anything, everything, stuff
  them: them, it, us, me, him, themselves, ourselves, itself, who, which, each other, this, that, more, less, better,
      so
to_everyone
  yes: to all, to every, to each, for all, for every, for each, to everyone, for everyone
without
  out: without, without any, free of, free from
auxiliary
  is: be, been, being, is, are, get, gets, getting, is to be, are to be, has been, have been, will be, should be,
      must be,
      shall be, have had, be fully, have, has
adverb
  so: fully, already, all, successfully, finally, completely, now, both, properly, also, always, officially, again,
      formally, up and
abbreviation
  a: e . g ., i . e ., etc ., incl ., excl ., approx ., no ., vs ., dr ., mr ., mrs ., ms ., prof ., st ., inc ., ltd .,
      co ., max ., min ., avg ., dept ., est ., ca ., resp ., fig ., vol .
owner
  owner: owner, responsible, assigned to, assignee, owned by, in charge, lead by, led by, accountable
okr
  objective: objective, o1, o2, o3, o, obj, goal, smart goal, our goal, our objective, aim, okr
  key_result: kr, kr1, kr2, kr3, kr4, kr5, key result, key result 1, key result 2, key result 3, key results
"""
