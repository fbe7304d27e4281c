"""English words for outcomes and audiences: a word that ends in a hyphen is a stem, `up` and `down` say what is better.

Layout as in `languages`: tag, value, phrases.
"""

TABLES = """
skip
  any: the, a, an, of, our, your, their, his, her, its, to, in, for, on, at, by, with, and, from, per, all, every
outcome
  revenue up: revenue-, sales, sell, sells, selling, sold, income, earnings, booking, bookings, orders, order intake
      deals, grow business, business growth, commercial success, monetis-, monetiz-, upsell-, cross sell-, takings,
      new customers, new clients, customer acquisition, win customers, more customers, more clients, attract
      customers, market share, exports, export, occupancy, basket value, basket size, average basket, spend per head,
      contracts won, new contracts, footfall shop-, franchise-, sponsorship-, growth customers, customer base, ticket
      office, box office, room rate, revpar, recurring revenue, grow customer base, shops sell, concert income,
      consulting contracts, invoiced, invoicing volume, paying customers, buyers, purchases, shop takings, store
      sales, sponsors, rents, hectares sold, wholesale volume, product sales, average spend, rooms, tables booked,
      covers, upgrade customers, online shop orders, records, albums, earn more, earning more, earn, paid orders,
      sales team, deal size
  profit up: commission-, intermediar-, dependence agencies, resellers fees, profit-, margin, margins, bottom line,
      ebit, ebitda, surplus
  cost: cost, costs, spending, expenses, expenditure, overhead-, cheaper, outgoings, cost saving-, savings, bill,
      bills, money saving, economies, spend less, save money, rent, budget discipline, raw material cost, fixed costs,
      unit price suppliers, purchase price
  cash: cash flow, cashflow, liquidity, unpaid invoice-, overdue invoice-, late payment-, debtor-, receivables,
      arrears, working capital, collection period, payment terms, invoices paid, outstanding, paid late, collect
      debts, days sales outstanding, dso, cash position, supplier payments, payments suppliers
  satisfaction up: satisf-, happy, happier, delight-, customer experience, guest experience, patient experience,
      visitor experience, user experience, resident experience, passenger experience, student experience, experience
      guests, experience patients, nps, csat, recommend-, ratings, rating, star rating, enjoy-, please-, customer
      centric-, love us, glad, smiles, liked, good experience, comfortable, feel home, hospitality, shopping
      experience, buying experience
  satisfaction down: complain-, dissatisf-
  retention up: hold on, hold onto, not lose customers, keep readers, keep users, keep donors, keep guests, loyal-,
      retention, retain customers, retain clients, keep customers, keep clients, customers we have, existing customers
      stay, repeat-, renew-, lifetime value, returning customers, keep subscribers, keep members, come back, coming
      back, stay with us, regulars, subscribers stay, readers renew, second purchase, returning, buy again, loyalty
      card, loyalty programme, customers longer
  retention down: churn-, cancel-, unsubscrib-, lapsed, leaving app, app users leave
  leads up: lead, leads, lead generation, demand generation, new business, pipeline, prospects, enquir-, inquir-,
      quote requests, demo, demos, demo requests, trial sign-, sign ups, signups, appointments booked, sales meetings,
      requests quote
  conversion up: conversion-, convert-, checkout-, activation rate, sell through
  conversion down: abandoned cart-, cart abandonment, abandoned basket-, basket abandonment
  traffic up: traffic, website visit-, site visit-, web visit-, visits website, visits site, clicks, click through-,
      clickthrough-, seo, search ranking-, search visibility, found online, organic search, page views, online
      presence, visits blog, people website, people site
  awareness up: awareness, visib-, well known, better known, known, recognition, recognis-, recognized, reach,
      exposure, fame, famous, impressions, views, follower-, share voice, make name, brand presence, promote brand,
      spread word, audience growth, raise profile, public profile, brand recall, brand building, build brand,
      mentions, influencer-, viewers, listeners, raising profile, plays, listens, streams, subscribers channel,
      promote, popularis-, popular, publicity, presence social, put name, known among, heard about, household name,
      notice us
  reputation up: reput-, image, trust-, credib-, thought leader-, authority, media coverage, press coverage, press,
      newspaper-, journalis-, standing, positive review-, reviews, public opinion, goodwill, employer reputation,
      press mention-, media mention-, coverage, good name, stars google, seen as, regarded, opinion, known quality,
      high standing, respected, recognised quality
  engagement up: participat- group, participat- community, participat- facebook, engag-, communit-, interaction-,
      likes, comments, shares, reactions, replies posts, participat- online, fans, active members, lively community,
      active users group, discussion-, members active
  expansion up: expand-, expansion, new market-, enter market, enter new, internationalis-, internationaliz-, new
      segment-, new countr-, new region-, new cit-, market entry, foothold, position market, market position, presence
      market, launch abroad, our position, move into, open germany, second location, new stores, new shops, open
      store-, new branches, branch, international, markets, open second, open another, open new shop, open new branch,
      new location, second shop, new site, expand network
  service up: support ticket-, tickets solved, customer service, customer support, customer care, service quality,
      quality service, service level-, our service, services residents, services citizens, public services, support
      quality, support team, helpdesk, help desk, helpline, first call, answer-, reply, replies, respond-, response-,
      responsive-, on time deliver-, punctual-, on time, timely, deliver on time, faster service, faster help, faster
      care, delivery reliability, hotline, helpful, attend- faster, after sales, aftercare, calls answered, phone
      calls, calls, glad, serve better, served, help faster, answered within, pick up phone, front desk, reception,
      tickets closed, requests closed, requests resolved, cases resolved, open positions answered, faster answers,
      care for patients, better care, easier contact, reachable
  service down: waiting time-, wait time-, waiting list-, wait-, queue-, response time-, reply time-, resolution
      time-, ticket backlog, open tickets, delivery time-, delays, delay, late deliver-, lead time-, turnaround,
      processing time-, handling time-, time to answer, late arriv-
  quality up: quality, reliab-, stabil-, uptime, availability, error free, accura-, page load-, load time-, loading-,
      page speed, faster website, test coverage, robust-, craftsmanship, first time right, yield
  quality down: defect-, error-, bug, bugs, scrap-, rework-, reject-, faults, faulty, breakdown-, outage-, downtime,
      returns, return rate, returned, incidents, mistakes, wrong orders, crash-, stockout-, stock outs, damaged,
      rejected parts, picking errors, returned parcels, complaints quality, wrong deliveries, damage, glitches, fail-
  product up: product development, new product-, product feature-, features, innovat-, roadmap, product improvement-,
      patents, prototype-, product launch-, better product
  recruiting up: recruit-, hiring, hire, hires, talent attract-, attract talent, applicant-, candidate-, vacanc-,
      employer brand-, job application-, applications job-, applications position-, fill post-, fill position-, find
      staff, attract staff, find nurses, find drivers, new colleagues, career page, careers page, careers, job ad-,
      apprentices, internship-, qualified staff, attract apprentices, attract nurses, attract engineers, attract
      technicians, attract developers, attract doctors, attract teachers, staffing, skilled workers, new staff, new
      drivers, engineers join, hire people
  people up: employee retention, staff retention, retain staff, retain nurses, retain care, retain talent, keep staff,
      keep talent, keep team, keep people, keep nurses, retain employees, retain teachers, employee satisfaction,
      staff satisfaction, wellbeing, well being, morale, workplace culture, company culture, culture company, work
      life, motivat-, employee experience, employee engagement, staff engagement, healthy workforce, good employer,
      best employer, employer choice, place to work, working conditions, great workplace, job satisfaction, happy
      employees, happy staff, team spirit, healthy staff, staff happ-, staff health, employee health, healthy team,
      stable workforce, stable team, stay longer, keep colleagues, new colleagues longer, work us, proud work, happy
      work, look after team, look after staff, colleagues stay, loyal staff, keep good people, employees proud, people
      want stay, want stay, stay us
  people down: staff turnover, employee turnover, turnover staff, nurse turnover, driver turnover, teacher turnover,
      turnover employees, turnover nurses, turnover drivers, turnover among, absence-, absentee-, sick leave, sick
      days, sickness, burnout, overtime, stress, resignation-, leavers, workload, illness, sick, quits, quit, people
      leaving, staff leaving
  skills up: skill-, train-, competenc-, qualification-, upskill-, course-, learning development, professional
      development, know how, expertise, knowledge staff, mentor-, coach-, first aid, foreign languages staff,
      qualified, instruct-, learning hours, courses staff
  productivity up: self service, selfservice, self serve, productiv-, efficien-, automat-, faster process-,
      throughput, output per, streamlin-, process improvement, lean, tickets per agent, cases per, units per hour,
      utilisation, utilization, capacity use, work faster, handle more, deploy-, time saved, get more done, less
      admin, simpler processes, fewer steps, time saving, work less overtime
  productivity down: manual work, paperwork, cycle time, setup time, changeover-, meeting hours, bureaucra-, red tape,
      month end close, closing accounts, accounting close, hours spent, data entry, steps process
  ad_efficiency up: roas, return ad-, ad efficien-, advertising efficien-, marketing efficien-, marketing return-,
      return marketing, marketing roi, campaign return-
  ad_efficiency down: cost per lead, cost per click, cost per acquisition, cost per order, acquisition cost-, cpa,
      cpl, cpc, cac, ad spend, ad cost-, advertising cost-, ad wast-, marketing cost-
  internal up: internal communication-, intranet, collaborat-, teamwork, town hall, staff newsletter, inform-
      employees, inform- staff, informed staff, cross team, staff informed, everyone informed, employees know,
      internal newsletter, internal news
  sustainability up: sustainab-, climate, environment-, net zero, carbon neutral-, green-, eco-, biodivers-, circular,
      nature, planet, trees, iso 14001, reusable, renewable-, organic food, clean air, air quality, wildlife, forest-,
      bees, organic, clean energy, heat pump-, low carbon
  sustainability down: emission-, carbon-, co2, footprint, pollut-, pesticide-, plastic-, single use
  energy: energy, electric-, power consumption, power use, gas consumption, gas use, heating, fuel-, lighting, kwh,
      water consumption, water use, water, solar, photovoltaic, insulat-, meters, led lights, gas, light bulbs, led,
      consumption, power bill, kilowatt
  waste: waste-, landfill, food waste, leftovers, packaging, recycl-, compost-, litter, paper use, leftover, plastic
      bags, bottles, cups, reuse, rubbish, garbage, losses of, spoilage, shrinkage, spoiled
  mobility: public transport, cycl-, bike-, bus passenger-, passengers, ridership, electric vehicles, car sharing,
      commut-, walking, pedestrian-, traffic congestion, electric cars, car journeys, cars town, fewer cars, car
      traffic, buses, bus, tram, trains, car free, parking spaces bikes
  safety up: safe, safer, safety, occupational, road safety, protect workers, fire drill-, evacuat-, protect, fire,
      first aiders, helmets, safe return, risk prevention
  safety down: accident-, injur-, near miss-, crime, theft-, burglar-, vandal-, falls, violence, bully-, assaults,
      collisions, crash, deaths road, fires
  members up: membership-, members, member, subscribers magazine, subscriber base, season ticket holders, patrons,
      subscribers paid, supporters club, join club, joining, paid members, gym members, subscriptions, subscription
  students up: fill places, fill course, places postgraduate, seats course, enrol-, students, student numbers, pupils,
      pupil numbers, new pupils, admission-, applications degree-, applications course-, applications programme-,
      applications school-, places filled, matricul-, intake, master's applicants, university applicants, degree
      applicants, learners, class places, course participants, university intake, trainees, apprentices, first year,
      school roll, nursery places, kindergarten places
  attendance up: visitor-, attend-, attract audience-, theatre audience-, audiences, museum visit-, visits museum,
      library visit-, library loans, loans, borrowers, ticket-, festival-, full house, footfall, gate, admissions
      museum, open day-, concertgoers, season pass-, annual pass-, passes, gym, events, sports participation,
      participants, seats filled, spectator-, concert, concerts, audience numbers, guests event, stalls, fair
      visitors, museum, theatre, cinema, library, reading club, borrow books, borrow, season, matinee, run
      participants, runners, fans stadium, stadium, pool, exhibition-
  donations up: donat-, donor-, fundrais-, raise money, raise funds, raise more, grants, grant income, legacies,
      giving, philanthrop-, crowdfund-, gift aid, charity income, pledges, charity, benefactor-, sponsors charity,
      monthly givers, collect money, appeal, supporters give, gala, funding
  tourism up: touris-, overnight stay-, overnights, stays, holidaymaker-, hotel nights, guest nights, destination,
      room nights, off season, low season, hikers, travellers, hotel guests, campers, visitors region, cruise, day
      trippers, holiday, guests low season, visit region, visit town
  volunteers up: volunteer-, helpers
  access: afford-, accessib-, access, available everyone, inclusive price-, everyone can, open everyone, equal access,
      low income, cheap tickets, within reach, free places, reach rural, cheap, cheaper tickets, low price, barrier
      free, ramps, wheelchair, rural areas, waiting list place, more places, nearer
  inclusion: inclus-, divers-, gender equality, equal opportunit-, equal pay, women leadership, women management,
      disab-, migrants, refugees, homeless-, poverty, vulnerable, social cohesion, women in, gender, wage gap, pay
      gap, minorities, lgbt, people with disabilities, long term unemployed, lonely, loneliness, equal, equality, fair
      pay, female managers, women managers
  health up: public health, health outcome-, vaccin-, screening, healthy living, physical activity, patient outcome-,
      recovery rate, patient safety, patient health, mental health, blood, healthier, health residents, steps day,
      exercise, sport, donors blood, blood donors, check ups, prevention, smoke free, healthy eating, fruit
  health down: infection-, readmission-, mortality, falls patients, obesity, smoking, pressure sores, medication
      error-
  learning up: exam-, pass rate, grades, reading, literacy, numeracy, school results, pupil achievement, pupil
      attainment, graduat-, academic-, learning outcome-, maths, children read-, language level, course completion,
      individual attention, attention pupil, school marks, marks, tests passed, scores, certificate students, learn,
      reading level, reading ability, standards academic, academic standards
  learning down: drop outs, dropout-, truan-, dropped out, early leav-, class size
  digital up: digitalis-, digitaliz-, digitis-, digitiz-, digital transformation, online services, online procedures,
      online applications, e government, paperless, digital services, cloud, electronic, digital channels, online, app
      users, self check in, e invoices, e signature, portal, digital, crm, chatbot, digital transition, modernise it,
      it systems
  security: cyber-, data protection, information security, it security, security, backup-, phishing, two factor, gdpr,
      data breach-, iso 27001
  compliance: complian-, audit findings, regulat-, legal requirements, certif-, iso, standards, transparen-, good
      governance, accountab-, licence, inspection, gdpr, penalties, fines
  crisis up: crisis, crises, emergency plan-, social media policy, business continuity, incident response
  insight up: insight-, research, feedback, persona, personas, understand customers, understand our, know customers,
      customer interview-, survey-, market knowledge, user needs, what customers, interviews customers, know users,
      listen customers, ideas customers, suggestions
  content up: app, apps, content, post, posts, reel, reels, video, videos, article, articles, blog-, newsletter-,
      podcast-, website, landing page-, campaign-, case stud-, webinar-, brochure-, photo-, stories, story, social
      media, magazine, leaflet-, flyer-, guide, press release-, ads, instagram, tiktok, facebook, linkedin, youtube,
      new site, web page-, online shop, online store, webshop, recipe-, interviews channel, recording-, channel,
      playlist, ambassador-
  facilities up: boiler, windows, heat pump, car park-, renovat-, refurbish-, building-, roof-, floor-, paving,
      playground-, kitchen, warehouse, lift, lifts, toilets, repaint-, furniture, office move, new office, move
      office-, premises, room-, wifi, wi fi, park, parks, bench-, streetlight-, showers, changing rooms, machine,
      machines, equipment, fleet, charging point-, charger-, paint, painting, assembly hall, hall
  admin up: payroll, accounting, erp, bylaws, by laws, statutes, rules, rulebook, internal regulation-, archive-,
      invoic- software, accounting software, server-, data centre, data center, inventory, bookkeeping, minutes,
      filing, hr software, procurement, tender-, contract templates, phone system, telephone system
  price: price, prices, pricing, fee, fees, fares, fare, tuition, tariffs, ticket price-, membership fee-, rates rise
  staffing: headcount, staff numbers, number employees, number staff, workforce, positions, jobs, posts cut, staff
      cut-
  budget: budget-, investment in, spending on, spend on
  opening: opening hours, opening times, open hours, hours open, opening days
hint
  revenue up: customer-, clients, business, growth, grow, shop, online shop, commercial, families, company, buyers
  people up: employee-, staff, team, workforce, colleagues, people, nurses, drivers, teachers, tutors, agents,
      advisers, advisors, guards, cooks, waiters, technicians, developers, engineers, doctors, trainers, cleaners,
      clerks, receptionists, carers, workers, programmers
  satisfaction up: guest-, patient-, residents, citizens, passengers, users, experience
  awareness up: brand, audience, public, social media
  product up: product-
  access: theatre everyone, everyone, everybody
  productivity up: process-
  service up: service, help, care, administration, town hall, tenants, quick
  quality up: better product
  reputation up: serious
  learning up: school, pupils learn
  health up: health, hospital
  digital up: system, software, tool, platform
audience
  age.young: student-, young, youth, teen-, gen z, undergraduate-, millennials, university students, under 25s
  age.senior: pensioner-, senior citizens, seniors, elderly, retired, older adults, older people, over 60s, over 65s
  age.child: children, kids, toddlers, primary school, schoolchildren, nursery
  party.family: families, parents
  party.business: business travel-, corporate event-, conference guests, business guests, congress-
  sex.women: women, female, mothers, girls
  sex.men: men, male, fathers, boys
  client.business: b2b, business customers, corporate customers, corporate clients, business clients, companies,
      wholesale, industrial clients, industrial customers, firms, factories, trade customers, resellers, hotels
      restaurants, professional customers
  client.private: b2c, private customers, consumers, households, individuals, private individuals, retail customers,
      household, homeowners, private buyers
  size.small: smb, smbs, sme, smes, small business-, start ups, startups, freelancers
  size.large: enterprise customers, enterprise clients, enterprise accounts, large accounts, large companies,
      enterprise
  origin.local: locals, local residents, residents, domestic guests, domestic visitors, domestic tourists
  origin.foreign: foreign tourists, international tourists, foreign guests, international guests, foreign visitors,
      international visitors, international students, overseas visitors, abroad
  giver.person: individual donors, private donors, regular donors, individual giving
  giver.company: corporate donors, corporate sponsors, company donors, sponsors
  state.current: returning visitors, returning customers, repeat customers, repeat buyers, loyal customers, existing
      customers, current customers, existing clients, customers we have
  state.new: never set foot, never been, never bought, first time visitors, new audiences, new visitors, new
      customers, new clients, first time buyers, first time customers
  age.teacher: secondary school teachers
"""
