"""English words of goals: actions, things, scopes, roles of numbers. Layout as in `languages`: tag, value, phrases."""

TABLES = """
article
  the: the, a, an, our, its, their, your, my, his, her, one of our
determiner
  all: all, every, every single, each, any, these, those, this, all of the, all of our, all our, all the, each of our, each of the, both, that
of
  of: of
from
  from: from, up from, down from, starting from, starting at, from currently, from the current, from around, from about
    , from the present, currently at, from a baseline of, from its current
delta
  by: by, by another, by a further, by an additional, by up to, by approximately, by around, by about, by at least, by over, by more than, by some, by roughly
    , by nearly, by almost, by between, by an average of, by a total of, by a minimum of, by well over
level
  to: to, to reach, to at least, to above, to over, to under, to below, to around, to about, to approximately, to more than, to less than, to a total of
    , up to, down to, back to, to an average of, at, to between, to a minimum of, to a maximum of, to within, into, until it reaches, so that it reaches, to no more than
  of: of, of at least, of over, of more than, of around, of about, of up to, of under, of less than, of between, of a minimum of, of roughly, of below, of above
comparator
  min: at least, minimum, minimum of, a minimum of, no less than, not less than, no fewer than, more than, over, above, exceeding, higher than, greater than, ≥, >
    , upwards of, beyond, in excess of, north of, better than, not below, never below, well above, well over, not fall below, not drop below, never fall below
    , never drop below, not go below, stay above, min, not lower than
  max: at most, maximum, max, a maximum of, maximum of, no more than, not more than, under, below, less than, fewer than, lower than, ≤, <, not exceed, not to exceed, never exceed
    , not exceeding, south of, no greater than, no higher than, not above, never above, not go above, never more than, not over, no later than, no longer than, not longer than
    , well below, well under, not higher than, faster than, shorter than, limited to, capped at, not going over, not go over, stay below, stay under, within a maximum of
  about: about, around, approximately, roughly, ~, nearly, almost, circa, ca, close to, some, approx, just over, just under, in the region of, an average of, a total of, on average, an estimated
comparator_after
  min: or more, or higher, or better, or above, and above, or greater, minimum, and over, at least, and more, and up, plus
  max: or less, or fewer, or below, or under, or lower, maximum, at most, max, or faster, or sooner, tops
hold
  hold: not exceed, do not exceed, never exceed, not to exceed, don't exceed, must not exceed, not exceeding, no more than, not more than, at most, not fall below, not drop below, never fall below
    , never drop below, not go below, not go above, never above, never below, never more than, at no time, not over, no higher than, not going over, not go over, stay below, stay under, stay above
    , no fewer than, no less than, capped at, a maximum of, maximum of, limited to, don't go above, don't go over, don't go below
baseline
  now: currently, current, now, today, up from, down from, presently, at present, at the moment, as of today, baseline, was, were, at the time of writing, we are at, we have, starting point, starting value
    , starting from, start, instead of, versus, vs, compared to, compared with, against, present, present value, existing, right now, previously, from the current, base, it is, as is, status quo, rather than
    , before, old, last measured at, measured at, stands at, standing at, sits at, is at, are at, start value, baseline of, baseline value, current value, today's, last year
    , from a baseline of, against a baseline of, compared with a baseline of, over a baseline of, up on, versus a baseline of
not_a_target
  age: older than, younger than, aged, age, ages, aged between, aged over, aged under, between the ages of, with more than, with over, with fewer than, with at least, with less than, with up to
    , with under, larger than, smaller than, worth more than, worth over, worth at least, worth, of more than, at companies with, companies with, over the age of, under the age of
    , ages between, more than once, longer than, overdue by, overdue by more than, employing, earning over, earning more than, priced over, priced above, priced at, priced under, valued at, spending over, spending more than
    , located within, within a radius of, radius of
  label: phase, level, tier, version, no, number, #, article, scope, iso, room, step, group, type, class, wave, round, series, grade, generation, windows, office, suite, industry, chapter, section, page, stage
    , cohort, sprint, release, model, line, gate, building, floor, hall, platform, studio, project, vision, agenda, strategy, horizon, plan, programme, edition, volume, zone, route, road, channel, form, rule, din, en
    , paragraph, sdg, goal, objective, kr, kpi, key result, target, objective no, day, item, task, priority, unit, class of, generation of, gen, option, plan b, scenario, annex, appendix
  top: top, first, last, best, leading, biggest, largest, the other, remaining, main, within the top, key, next
after_number
  age: year old*, years old, year olds, yo, y / o, years of age, and older, years of experience, employee companies, person companies, people companies, employees or more, days old, days past due
    , days overdue, days late, years and older, year old, km radius, mile radius, seater, inch, megapixel, mg, cl, bed
  label: star hotel*, star hotels, star restaurant*, star review*, day challenge, day trial*, day free trial*, day money back, minute video*, second video*, second ad*, second spot*, minute ad*, hour course*
    , hour workshop*, hour training, page report*, word article*, word post*, word blog post*, page guide*, minute call*, minute session*, day retention, day active, day churn, week retention, month retention, day window
    , minute read*, hour webinar*, minute podcast*, part series, step guide, step plan, point plan, day workweek, day week, hour week, degree feedback, degree, nights, day email course, hour service, hour support, hour response, hour hotline
    , day delivery, hour delivery, day shipping, hour shipping, day return policy, year warranty, month warranty, year strategy, year plan, year contract*, month contract*, minute demo*, second clip*, minute interview*, hour shift*
name
  name: 24 / 7, number one, no 1, no . 1, # 1, number 1, # one, one of the, one of, one on one, one to one, one stop, no one, one another, 1 : 1, 1 on 1, 1 to 1, first class, all in one, one day, one time, day one, day 1
    , b2b, b2c, co2, web 2, 9 to 5, 100 % organic, 100 % natural, 100 % vegan, 100 % committed, 100 % dedicated, 100 % focused, 100 % sure, 100 % transparent, 100 % honest, 100 % passion, 110 %, 100 % behind, 100 % cotton, 100 % made in
    , 100 % local, 100 % italian, 100 % spanish, give 100 %, 360 degree*, 360, one team, one voice, each one, everyone, one size, big five, fortune 500, fortune 1000, fortune 100, top 1 %, 1 1, 1 : 1s, one thing, this one, one source, one place, at one
verb
  increase: increas~, grow, grows, growing, grew, grown, boost, boosts, boosting, boosted, raise, raises, raising, raised, expand, expands, expanding, expanded, lift, lifts, lifting, lifted, elevat~, enlarg~, maximis~, maximiz~
    , scale up, scaling up, ramp up, ramping up, step up, push up, bring up, drive up, drive more, uplift, multipl^, multiply, multiplying, accelerat~, gain, gains, gaining, gained, add, adds, adding, added, attract, attracts, attracting, attracted
    , amplif^, amplify, build up, building up, redoubl~, widen, widening, broaden, broadening, going up, go up, move up, rise, rises, rising, climb, pump up, skyrocket, upsell, increase the, bring in more, see an increase
  decrease: reduc~, decreas~, lower, lowers, lowering, lowered, cut, cuts, cutting, cut down, cut back, shrink, shrinking, slash, slashes, slashing, slashed, drop, dropping, minimis~, minimiz~, bring down, bringing down, drive down, trim
    , trimming, shorten, shortens, shortening, shortened, diminish, diminishing, lessen, lessening, save, saves, saving, saved, curb, curbing, decline, go down, going down, push down, scale down, scale back, get down, keep down, take down, speed up
    , speeding up, cutting down, knock down, wind down, deplete, lessen the, pay down, pay off, clear
  maintain: maintain, maintains, maintaining, maintained, keep, keeps, keeping, kept, hold, holds, holding, stay, stays, staying, remain, remains, remaining, preserv~, sustain, sustains, sustaining, not exceed, do not exceed, don't exceed
    , never exceed, not let, don't let, do not let, never let, cap, capping, limit, limiting, limits, restrict, not go above, not go below, not drop below, not fall below, stay under, stay below, stay above, don't go above, don't go over, hold steady
    , not to exceed, must not exceed, shall not exceed, spend no more than, stabilise, stabilize, retain, retains, retaining, ensure
  improve: improv~, enhanc~, optimis~, optimiz~, upgrad~, strengthen, strengthens, strengthening, strengthened, refin~, streamlin~, better, polish, perfect, fix, fixing, advance, turn around, revitalise, revitalize, modernise, modernize
  achieve: reach, reaches, reaching, reached, achiev~, attain, attaining, get, gets, getting, got, obtain, obtaining, generat~, secur~, earn, earning, win, wins, winning, hit, hitting, acquir~, collect, collecting, collected, gather, gathering, sell, sells
    , selling, book, booking, score, scoring, capture, capturing, receive, receiving, have, having, convert, converting, bring in, pull in, register, registering, enrol, enrolling, enroll, sign up, signing up, onboard, onboarding, welcome, welcoming
    , serve, serving, meet, meeting, exceed, exceeding, surpass, surpassing, pass, cross, crossing, crack, land, landing, source, sourcing, draw, draws, drawing, bring, win back, winning back, reactivat~, close, closing, make, making, deliver, delivering
    , delivered, drive, drives, driving, ensure, see, rank, ranking, see to it, want, achieve a, record, turn over, invoice, bill, raise money, fundraise, hitting the, contribute, recover, win over, place, pick up, garner, net, amass, accumulate, achieving, notch, log, complete
    , exceeds, meets, beat, become at, ensuring, create, creating, source from, produce, use, using, recycle, recycling, offset, offsetting, switch, power, plant, planting, pay, paying, spend, invest, investing, donate, donating
    , offer, provide, providing, be at, be above, be under, be below, come from, comes from, purchase, buy, re engage, engage
  event: launch, launches, launching, launched, open, opens, opening, opened, hire, hires, hiring, hired, recruit, recruiting, recruited, appoint, appointing, appointed, sign, signing, signed, publish, publishes, publishing, published, releas~, ship, ships
    , shipping, shipped, deploy, deploying, deployed, roll out, rolling out, rolled out, rollout, migrat~, switch to, switching to, mov~, relocat~, clos~, discontinu~, retir~, file, filing, host, hosting, hosts, hosted, hold, holding, held, organis~, organiz~
    , run, runs, running, attend, attending, attended, speak, speaking, complete, completes, completing, completed, finish, finishing, finished, finalis~, finaliz~, install, installing, installed, introduc~, go live, going live, goes live, implement
    , implementing, implemented, adopt, adopting, adopted, ban, banning, replac~, remov~, certify, certifies, certified, certifying, train, training, trained, trains, send, sending, sent, post, posts, posting, posted, upload, uploading, test, testing, conduct
    , conducting, conducted, carry out, carrying out, perform, performing, submit, submitting, submitted, present, presenting, visit, visiting, contact, contacting, contacted, interview, interviewing, call, calling, email, emailing, partner with
    , partnering with, collaborate with, collaborating with, translat~, digitis~, digitiz~, automat~, integrat~, integrate with, audit, auditing, audited, apply, sponsor, sponsoring, award, distribut~, deliver, deliver the, list, reach out to, message
    , messaging, share, shares, sharing, announc~, issu~, execut~, kick off, kicking off, enter, entering, expand into, expanding into, expand to, join, joining, participate in, exhibit, exhibiting, film, filming, record, recording, shoot, host at, onboard
    , merge, acquire the, sell the, break even, become certified, get certified, go paperless, be certified, pilot, piloting, piloted, renovat~, plant, schedule, hand over, transfer, transferring, consolidate, decommission, shut down, shutting down
    , list on, pass the, obtain the, achieve certification, win the, promote to, visit the, meet with, qualify for, rebrand, relaunch, relaunching, celebrate the, give, giving, tweet, tweeting, go to, broadcast, stream, streaming, print, mail, deliver a
    , repay, repaid, invite, inviting, put in place, put into operation, bring to market, make available, be available, have in place, enable, enabled, equip, equipped, furnish, redesign, redesigning, redesigned, rework, stage, staging, approve, approved, ratify, activate, run a
  make: creat~, develop, develops, developing, developed, build, builds, building, built, write, writes, writing, written, prepar~, draft, drafts, drafting, drafted, defin~, design, designs, designing, designed, produc~, make, makes, making, made, set up, setting up
    , establish, establishes, establishing, established, document, documenting, documented, updat~, refresh, refreshing, refreshed, revis~, start, starts, starting, form, map, mapping, mapped, plan, planning, compil~, formulat~, put together, putting together
    , outline, devis~, craft, crafting, construct, constructing, found, initiat~, set, select, choose, identify, identifying, identified, analyse, analyze, analysing, evaluat~, review, reviewing, reviewed, research, researching, standardise, standardize, curate, edit
    , repurpose, repurposing, rewrite, rewriting, draw up, map out, work out, come up with, assemble, begin, build out, bring together, catalogue, document the, archive, clean up, tidy, restructure, reorganise, reorganize, overhaul, overhauling
  respond: answer, answers, answering, answered, repl^, reply, replying, replied, respond, responds, responding, responded, resolv~, process, processing, processed, dispatch, dispatched, acknowledg~, handl~, fulfil, fulfill, solv~, pick up, deal with
    , call back, respond to, reply to, react to, ship, shipped, ship within, follow up, following up, return, get back to, get back, triage, approved within, deliver within, refund, pay within, close within, address within, get an answer, get a reply
    , be answered, are answered, is answered, receive a reply, receive a response, receive an answer, get a response, hear back, attended to, are resolved, is resolved, are shipped, patched, patch, process within
  weak: work on, working on, explore, explores, exploring, support, supports, supporting, focus on, focusing on, focus, concentrate on, look into, looking into, look at, looking at, consider, considering, investigate, investigating, help, helps, helping
    , facilitat~, encourag~, foster, fosters, fostering, promote, promotes, promoting, participate, participating, leverag~, think about, thinking about, try, trying, striv~, aspir~, address, addressing, tackle, tackling, discuss, discussing, monitor
    , monitoring, continue, continuing, learn about, learning about, learn, understand, understanding, embrac~, nurture, nurturing, cultivate, cultivating, inspire, inspiring, empower, empowering, pay attention, prioritise, prioritize, care, champion
    , delight, delighting, utilise, utilize, coordinate, communicate, communicating, contribute to, engage with, engaging with, engage, be active, be more active, be present, do better, do more, get better, be better, be more present, take care, aim for, see what
    , drive excellence, stay relevant, have fun, make progress, keep up, keep going, do our best, give our best, do something, raise the bar, take it to the next level, experiment with, experimenting with, play with, invest in, deepen, try out, watch
    , keep an eye on, observe, connect with, interact with, talk about, talk to, listen to, collaborate, network, be visible, revisit, push, go viral, stand out, showcase, highlight, position, make the most of, build on, seek, pursue, take advantage of
    , shape, unlock, reinvent, transform, transforming, differentiate, love, enjoy, win hearts, wow, amaze, impress, start thinking, rethink, up our game, be there, show up, be more, be less, do, use, make better use of, make use of, ensure that, commit to, remain committed, strive for
    , reimagine, maintain good, take seriously, be innovative, go the extra mile, pay more attention, make sure
  become: be, is, are, being, become, becomes, becoming, turn into, establish ourselves as, position ourselves as, be seen as, be known as, be recognised as, be recognized as, be regarded as, remain the, stay the
  stop: stop, stops, stopping, stopped, eliminat~, end, ending, abolish, phase out, phasing out, get rid of, getting rid of, eradicat~, put an end to, cease, avoid, avoiding, prevent, preventing, remove, removing, quit, no longer, do away with, discontinue, wipe out, zero out
noun_verb
  achieve: reach, win, score, meet, make, pass, book, close, land, rank, meeting, booking, landing, ranking, source, record, bill, capture, hit, have, place, net, log, use, pay, power, switch, plant, complete, draw, see, bring, exceeds, welcome, cross, want, offer, spend
  increase: gain, gains, rise, rises, lift, lifts, boost, boosts, climb
  decrease: drop, drops, decline, save, trim, clear
  event: launch, launches, open, opening, opens, hire, hires, recruit, sign, file, host, hosts, hold, run, runs, post, posts, posting, training, train, test, testing, present, visit, visits, contact, interview, call, email, audit, apply, sponsor, award, list, message, messaging
    , share, shares, issue, issues, issued, join, film, record, recording, schedule, release, releases, transfer, pilot, move, moves, moving, close, running, shipping, print, mail, stage, stream, streaming, give, speaking, broadcast, plant, hiring, enter, ship, ships, exhibit, complete, installing, held, hold, holding
  make: design, designs, plan, planning, form, map, document, research, start, starts, starting, draft, drafts, review, make, update, updates, set, produce, craft, construct, outline, edit, select, build, building, writing, found, develop, analyse, archive, established, begin, refresh, catalogue
  respond: process, answer, answers, return, repl^, handl~, follow up, pick up, address, refund, ship, patch, triage
  weak: support, focus, help, work, address, care, champion, love, watch, push, position, network, shape, monitor, continue, try, learn, do, use, showcase, highlight, promote, positioning, understanding, marketing, care for
  maintain: limit, limits, cap, hold, holds, remaining, holding, keep, ensure
  improve: better, perfect, fix, polish, advance, upgrade, upgrades
  stop: end, ending, stop, stops
subject
  we: we, i, they, team, you, us, company, to, will, must, should, shall, can, want, need, wants, needs, aim, aims, aiming, goal, objective, plan, plans, intend, intends, going, target, is to, and, or, then, also, successfully, actively, fully, please, let, lets, let's, would like, like
    , expect, expects, hope, hopes, strive, committed, by, not, never, kr, kr1, kr2, kr3, kr4, kr5, key result, further, consistently, continuously, significantly, gradually, steadily, substantially, dramatically, drastically, together, jointly, proactively, quickly, again, all, help us, while, plus, but, shall, we'll, everyone, staff, employees
occasions
  1: once
  2: twice
  3: thrice
infinitive
  to: to
change
  savings: saving*
  increase: increase, increases, growth, rise, uplift, more, higher, greater, up, extra, additional, further, bigger, larger, improvement, improvements, increase in, growth in, rise in, uplift in, gain, gains, jump, surge, boost, additionally, lift, wider, increment, expansion
  decrease: reduction, reductions, decrease, decreases, drop, decline, cut, cuts, fewer, less, lower, down, faster, shorter, smaller, cheaper, quicker, reduction in, decrease in, drop in, decline in, cut in, fall, lessening, off
  improve: better, improvement, improvements, improved
purpose
  so: so that, so we can, so we, so as to, in order to, in order for, to help us, to help, to be able to, which will, which should, which would, leading to, resulting in, thereby, thus, because, since, due to, thanks to, as a result of, that will, to support, to help the, enabling, in support of, in the interest of, helping
    , to ensure, aiming to, with the aim of, with the goal of, with a view to, contributing to, to make sure, which in turn, to drive, for the purpose of, to boost, in an effort to, as part of, driven by, aligned with, in line with, to contribute to, to enable, therefore, to strengthen, so, to showcase, and thus, and thereby, and so
    , as well as to, to foster, to demonstrate, to build trust, to build awareness, to raise awareness, to support the, ultimately, to attract, to promote, in the hope of, in preparation for, to convince, to keep up with, which supports
means
  by: through, via, thanks to, with the help of, by means of, using, by using, by way of, with, based on
statement
  is: is important, are important, matters, was, were, had, has been, have been, we love, we believe, we are proud, is great, is key, means a lot, fell, dropped, went, rose last, increased last, we think, is essential, loves, know, knows
    , we value, we have always, is our passion, is what we do, is at the heart, we did, is in our dna, is everything, comes first, are our
certificate
  cert: carbon neutral, climate neutral, net zero, carbon neutrality, climate neutrality, net zero emissions, plastic free, paperless, debt free, profitable, break even, cash flow positive, cash positive, self sufficient, certificate*, certification*, accreditation*, iso 9001, iso 27001, iso 14001, iso 45001, iso certification, b corp, b corp status, b corp certification, soc 2, soc 2 type ii, soc 2 type 2, gdpr compliance, licence, license, patent*, approval, permit, ce mark, award*, label, eu ecolabel, ecolabel, audit
    , leed certification, iso, verified badge, blue tick, blue badge, partner status, certified, iso certified, accredited, verified, carbon neutral certification, trademark*, pci dss, cyber essentials, fair trade certification, fairtrade certification, investors in people
output
  post: post*, social post*, social media post*, instagram post*, linkedin post*, reel*, stor^, video*, blog post*, blog article*, article*, newsletter*, tweet*, webinar*, podcast episode*, episode*, livestream*, live stream*, live session*, case stud^, white paper*, whitepaper*, e book*, ebook*, infographic*
    , campaign*, email campaign*, email*, press release*, interview*, customer interview*, user interview*, expert interview*, workshop*, event*, meetup*, conference*, talk*, trade show*, trade fair*, training*, training session*, course*, survey*, experiment*, test*, a / b test*, ab test*, guide*, tutorial*, short*, carousel*, photo*
    , picture*, pin*, thread*, ad*, advert*, advertisement*, banner*, flyer*, brochure*, page*, landing page*, feature*, product feature*, integration*, product*, release*, playbook*, template*, proposal*, pitch*, presentation*, visit*, call*, call, phone call*, cold call*, outreach email*, message*, letter*, invitation*, audit*, report*, dashboard*
    , study, studies, study visit*, story, partnership*, collaboration*, influencer*, influencer collaboration*, influencer partnership*, giveaway*, contest*, competition*, challenge*, poll*, q & a session*, session*, tour*, open day*, store*, shop*, outlet*, branch*, location*, office*, restaurant*, site*, clinic*, warehouse*, school*
    , market*, countr^, cit^, language*, tree*, project*, initiative*, pilot*, prototype*, mock up*, grant*, grant application*, tender*, bid*, offer*, quote*, one to one*, 1 : 1*, coffee chat*, employee*, team member*, staff member*, people, person, manager*, developer*, engineer*, designer*, sales rep*, representative*, agent*, advisor*, adviser*
    , apprentice*, intern*, volunteer*, mentor*, trainer*, specialist*, consultant*, freelancer*, editor*, writer*, nurse*, teacher*, technician*, driver*, chef*, partner*, new partner*, reseller*, distributor*, supplier*, retailer*, ambassador*, brand ambassador*, affiliate*, journalist*, blogger*, creator*, school visit*, machine*, vehicle*, electric vehicle*
    , device*, laptop*, process*, workflow*, procedure*, policy, policies, module*, component*, api*, endpoint*, microservice*, sku*, collection*, line*, award*, prize*, recipe*, kit*, class*, lesson*, student*, graduate*, adviser*, account manager*, key account*, charger*, charging point*, charging station*, bike*, house*, apartment*, home*
    , room*, table*, seat*, bed*, meal*, keyword*, segment*, persona*, buyer persona*, exercise*, drill*, simulation*, ticketing system, ideas, idea*, suggestion*, idea, improvement proposal*, kaizen event*, question*, speaker*, speech, keynote*, panel*, booth*, stand*, exhibition*, performance*, concert*, screening*, book*, chapter*
    , city, country, franchise*, franchisee*, installer*, machine, plant*, solar panel*, panel, hire*, position*, vacanc^, role*, internship*, placement*, scholarship*, apprenticeship*, new hire*, publication*, paper*, patents, mailing*, mailing, email newsletter*, brand story, brand stories, testimonial*, user stories, photo shoot*, recipes
artefact
  plan: strateg^, plan*, communication plan*, crisis communication plan*, crisis plan*, content plan*, content calendar*, editorial calendar*, policy, policies, guideline*, social media policy, style guide*, brand guide*, concept*, framework*, process*, procedure*, persona*, buyer persona*, roadmap*, budget*, dashboard*, calendar*, playbook*
    , handbook*, manual*, checklist*, template*, workflow*, model*, structure*, scorecard*, analysis, swot analysis, competitor analysis, audit, social media audit, brand audit, content audit, report*, documentation, set of guidelines, methodology, database*, knowledge base, system*, onboarding process, reporting system
    , business plan*, marketing plan*, media plan*, training plan*, action plan*, mission statement, vision, brand strategy, content strategy, social media strategy, marketing strategy, strategy document, programme*, program*, ambassador programme, loyalty programme*, tone of voice, brand voice, governance, committee, team, task force, working group
    , research, market research, benchmark, inventory list, risk assessment, risk register, gap analysis, org chart, job description*, customer journey map*, journey map*, business case*, proposal*, briefing*, backlog list, schedule, data model, architecture, repository, prototype, wireframe*, mock up*, idea, ideas, draft, requirements
accepted
  by: approved by, signed off, sign off by, sign off, adopted by, endorsed by, in use, accepted by, ratified, agreed with, agreed by, presented to, published, rolled out, available to all, live, signed by, passed by, approved, implemented in all, used by, read by, acknowledged by, handed over, in place, in production, in force, operational, certified by, go live
event_noun
  event: launch, product launch, website launch, opening, release, rollout, roll out, relaunch, migration, go live, grand opening, certification, closing, kick off, merger, acquisition, ipo, relocation, move, implementation, deployment, introduction, completion, publication, hiring, rebrand, redesign, upgrade
product
  thing: website*, web site, site*, webshop*, web shop*, online shop*, online store*, e shop*, e commerce site*, ecommerce site*, store*, shop*, flagship store, pop up store*, app*, mobile app*, application, product*, product line*, collection*, platform*, portal*, customer portal, help centre, help center, landing page*, page*, profile*, account*, channel*, youtube channel
    , blog*, podcast*, newsletter*, magazine*, report*, annual report*, sustainability report*, impact report*, catalogue*, catalog*, brochure*, video*, campaign*, advertising campaign*, ad campaign*, email campaign*, referral programme*, referral program*, loyalty programme*, loyalty program*, ambassador programme*, subscription*, service*
    , feature*, integration*, chatbot*, chat, live chat, crm, crm system, erp, erp system, system*, tool*, software, course*, training*, event*, festival*, conference*, trade fair*, webinar*, series, e book*, ebook*, white paper*, whitepaper*, book*, film*, office*, branch*, warehouse*, factory, factories, plant*, restaurant*, location*, facility, facilities
    , distribution centre*, data centre*, data center*, showroom*, team*, department*, subsidiary, subsidiaries, contract*, agreement*, partnership*, licence*, permit*, version*, release*, beta, mvp, prototype*, pilot*, packaging, logo*, brand*, menu*, price list*, api, documentation, group*, community, survey*, competition, contest, giveaway
    , party, fair, exhibition, workshop*, hackathon, open day, function, module, payment method*, payment option*, checkout, intranet, wiki, forum, programme*, program*, facebook page, facebook group, linkedin page, instagram account, tiktok account, whatsapp channel, market*, new market*, manager, director, assistant, head, officer, engineer, developer
    , designer, specialist, community manager, social media manager, marketing manager, sales manager, data analyst, analyst, editor, trainee, apprentice, intern, person, controller, cfo, cto, cmo, ceo, chef, technician, representative, consultant, coordinator, teacher, nurse, accountant, lawyer, agency, supplier, provider, loan, round, funding round, seed round
    , series a, investment, machine*, line, production line, charging station*, solar panel*, solar plant, heat pump*, recycling centre, collection point*, bootcamp, school, academy, self service portal, faq, faqs, help page, 2fa, two factor authentication, mfa, single sign on, sso, bug bounty, backup*, disaster recovery test, penetration test, phishing simulation
soft
  up: customer satisfaction, client satisfaction, guest satisfaction, patient satisfaction, user satisfaction, employee satisfaction, staff satisfaction, job satisfaction, employee engagement, staff engagement, satisfaction, on the job satisfaction, parent satisfaction, student satisfaction, member satisfaction, employee happiness, customer happiness
construct
  up: brand awareness, awareness, engagement, audience engagement, customer engagement, social engagement, social media engagement, participation, reputation, brand reputation, online reputation, brand image, image, loyalty, customer loyalty, brand loyalty, productivity, visibility, online visibility, brand visibility, community, trust, customer trust
    , brand trust, credibility, customer experience, user experience, service quality, quality of service, quality, customer service, customer service quality, customer support, service, employee morale, morale, motivation, culture, team spirit, collaboration, communication, internal communication, innovation, creativity, efficiency, operational efficiency
    , effectiveness, agility, thought leadership, authority, influence, popularity, brand value, brand equity, brand strength, brand love, employer brand, employer branding, attractiveness, relationships, customer relationships, relationship*, interaction, activity, interest, buzz, presence on, work life balance, wellbeing, well being, happiness, knowledge
    , skills, competence, expertise, transparency, sustainability, diversity, inclusion, accessibility, security, data quality, flexibility, performance, team performance, website performance, competitiveness, brand perception, perception, brand recognition overall, experience, commitment, ownership, alignment, cooperation, teamwork, talent, leadership
    , content quality, quality of content, product quality, usability, customer care, user engagement, brand presence, responsiveness, reliability, confidence, health, safety, working conditions, team collaboration, know how, digital skills, brand affinity, goodwill, word of mouth, resilience, speed, workload, stress, friction, complexity, bureaucracy
nothing
  none: results, result, presence, online presence, social media presence, digital presence, seo, social media, marketing, business, company, brand, things, everything, success, growth, future, potential, value, impact, excellence, world class, best, leader, market leader, leadership position, number one, first choice, opportunities, opportunity, solutions, synergies
    , strategy execution, content, better content, great content, organisation, organization, way we work, needs, expectations, work, world, life, difference, touchpoint, touchpoints, mindset, journey, digital transformation, transformation, game, level, goals, objectives, targets, kpis, metrics, brand story, story, social channels, channels, profile, dreams
    , good, fun, effort*, best practices, best practice, approach, area*, aspects, topics, trends, tools, ai, technology, data, processes, ideas, competition, competitors, competitor, industry, sector, cooperation overall, sales team, sales force, sales staff, sales department, customer service team, support team, customer support team, marketing team
    , customer needs, customer journey, user journey, user interface, customer feedback, feedback, relevance, people, customer centricity, customer focus, market position, position, image of excellence, team members, team, colleagues, staff, users experience, order, sales process, sales pitch, sales funnel, sales strategy, sales channel*, revenue stream*, revenue streams, costs and benefits
    , lead the way, lead the market, lead, leading brand, leading, brand of choice, stakeholders, shareholders, society, planet, community of practice, performance culture, ecosystem, landscape, digital, online, offline, visitors experience, social
measure_head
  up: rate, ratio, score, index, coverage, accuracy, speed, yield, throughput, capacity, frequency, depth, share, percentage, proportion, value, conversion, volume, count, attendance, completion, adoption, uptake, availability, footfall, membership, enrolment, balance, quota, usage, quantity, level of satisfaction, lifespan, length of stay, occupancy
  down: time, duration, cost, costs, expense, expenses, price, delay, delays, errors, loss, losses, consumption, weight, debt, risk score, gap, emissions, spend, waste, downtime, latency, distance, lag
measure_prefix
  count: number of, amount of, volume of, count of, quantity of, average, median, total, average number of, total number of, mean, level of, rate of, monthly number of, overall number of
  up: percentage of, share of, proportion of, value of, percent of, ratio of, fraction of, frequency of, portion of, hours of, revenue per, length of
  down: cost of, price of, cost per, time to, time spent on, time between, days to, hours spent on, time from, size of, weight of, time for
measure
  up: adoption rate*, completion rate*, course completion rate*, graduation rate*, pass rate*, feature adoption, adoption, activation rate, stickiness, footfall, readers, readership, volunteers, volunteer hours, beneficiaries, listeners, supporters, members served, users trained, forecast accuracy, inventory accuracy, picking accuracy, order accuracy, fill rate, oee
    , overall equipment effectiveness, first pass yield, inventory turnover, stock turnover, output, production output, production volume, units produced, share price, dividend, equity ratio, liquidity, cash reserves, savings, capital, investment, r & d investment, salary, salaries, wages, women in management, female managers, women in leadership, share of women, female leaders, women on the board
    , proportion of women, internal promotions, internal hires, internal mobility, certifications, skills coverage, attendance, school attendance, grades, average grade, test scores, exam results, literacy rate, employment rate, vaccination rate, loyalty card holders, gift card sales, upsell revenue, cross sell revenue, cross sell rate, upsell rate, repeat order rate, basket size, email replies, replies
    , reply rate on cold emails, podcast downloads, podcast listens, app rating, app store rating, conversion of leads, content output, story completion rate, video completion rate, view through rate, hook rate, hashtag uses, hashtag use, user generated content, ugc posts, brand searches, trees planted, trees, recycling, biodiversity score, carbon offset, energy efficiency, fuel efficiency, daily steps
    , quota attainment, sales per square metre, sales per employee, sales per rep, revenue growth, profit growth, sales growth, organic growth, growth rate, gross domestic product, exports, export share, local suppliers, recycled material, solar capacity, automation rate, automation, cash, cash on hand, runway, deposits, assets under management, aum, premiums, loans, tuition income, tips, tickets sold
    , gender parity, pay parity, gender balance, diversity of the board
  down: debt*, inventory, stock level*, stockout*, out of stock*, shrinkage, overtime, overtime hours, days of inventory, inventory days, late deliver^, delay*, delayed deliver^, missed deadline*, invoice*, unpaid invoice*, gender pay gap, pay gap, paper consumption, plastic use, response effort, no show*, no show rate, cancellation*, queue length, open positions, open vacancies
    , unfilled positions, time spent, manual work, manual data entry, manual steps, paperwork, page weight, meeting hours, meeting time, hours in meetings, email volume, spam, spam rate, spam complaints, bounce backs, hard bounces, mistakes, fines, penalties, audit findings, non compliances, crime rate, infection rate, mortality rate, readmission rate, readmissions, medication errors, dropouts, drop out rate
    , student dropout, truancy, noise, traffic accidents, theft, fraud, fraud losses, chargebacks, chargeback rate, claims, claims ratio, loss ratio, discounts, discount rate, interest costs, cost overruns, budget overruns, budget deviation, variance, lost sales, lost customers, lost deals, customer losses, interruptions, blockers, technical debt ratio, legacy systems, duplicate content, duplicates, broken links, 404 errors
    , single points of failure, power outages, water loss, leakage, food miles, air travel, business travel, flights, business flights, fuel bills, rent, churned customers, negative churn, unsubscribers, waiting list, waiting lists, queue, queues
money
  up: money, funds, capital, investment, donations, sponsorship, in donations, in sales, in revenue, in funding
general_channel
  any: social media, social networks, social, online, digital channels, digital, all channels, our channels, social channels, all platforms, the web, internet, social platforms, every channel, all social channels, media, web presence
channel
  instagram: instagram, insta, ig, instagram reels, instagram stories
  facebook: facebook, fb, facebook page, facebook group, messenger, facebook messenger
  linkedin: linkedin, linked in, linkedin page
  tiktok: tiktok, tik tok, tik toks
  youtube: youtube, you tube, yt, youtube channel, youtube shorts
  twitter: twitter
  x: on x, x account, x profile, x followers, from x, to x, x twitter, x ( twitter ), twitter x, twitter / x, x ( formerly twitter )
  pinterest: pinterest
  snapchat: snapchat
  threads: on threads, threads followers, threads account
  bluesky: bluesky
  mastodon: mastodon
  reddit: reddit, subreddit
  discord: discord, discord server
  twitch: twitch
  telegram: telegram
  whatsapp: whatsapp, whatsapp business, whatsapp channel
  xing: xing
  meta: meta, meta ads
  quora: quora
  medium: on medium, medium blog
  vimeo: vimeo
  slack: slack
  spotify: spotify
  trustpilot: trustpilot
  tripadvisor: tripadvisor, trip advisor
  yelp: yelp
  g2: g2
  capterra: capterra
  glassdoor: glassdoor
  kununu: kununu
  indeed: on indeed, via indeed
  booking.com: booking . com
  airbnb: airbnb
  amazon: amazon, amazon store, amazon marketplace
  etsy: etsy
  ebay: ebay
  allegro: allegro
  zalando: zalando
  shopify: shopify
  google ads: google ads, adwords, google adwords
  google: google, google search, google business profile, google my business, google maps, google play
  app store: app store, apple app store, play store
  email: email, e mail, emails, newsletter*, email newsletter, mailing list*, email marketing, mailing*, email list, email campaign*, mail, inbox
  website: website*, web site*, web, site, homepage, home page, landing page*, online shop, online store, webshop, web shop, e commerce, ecommerce, e shop, eshop, corporate website, product page*, checkout, checkout page, webpage*, web page*, pricing page, contact form, online booking, shopping cart, cart, website's, portal, customer portal
  blog: blog*, company blog, blog post*, blog article*
  podcast: podcast*
  webinar: webinar*
  app: app, mobile app, apps, in app, ios app, android app, mobile application
  sms: sms, text message*
  phone: phone, telephone, hotline, call centre, call center, phone call*, cold call*, phone support
  chat: live chat, chatbot, chat
  press: press, press release*
  tv: tv, television
  radio: radio
  events: trade fair*, trade show*
  search: organic search, search engine*, google organic, seo traffic, paid search, ppc, sem
  display: display ads, display advertising, banner ads
  paid social: paid social, social ads
  affiliate: affiliate programme, affiliate program, affiliates, affiliate marketing, affiliate channel
  referral: referral programme, referral program, referrals
  direct mail: direct mail
  intranet: intranet, company intranet
  retail: in store, retail stores, physical stores, brick and mortar
scope
  market: spain, spanish, portugal, portuguese, france, french, germany, german, italy, italian, poland, polish, bulgaria, bulgarian, catalonia, catalan, uk, british, ireland, irish, austria, austrian, switzerland, swiss, belgium, belgian, netherlands, dutch, denmark, danish, sweden, swedish, norway, norwegian, finland, finnish, czech republic, czech, slovakia
    , hungary, hungarian, romania, romanian, greece, greek, turkey, turkish, ukraine, ukrainian, russia, usa, us, american, u . s, canada, canadian, mexico, mexican, brazil, brazilian, argentina, chile, colombia, india, indian, china, chinese, japan, japanese, korea, korean, australia, australian, new zealand, africa, african, europe, european, eu, asia
    , asian, latam, latin america, emea, apac, dach, benelux, nordics, nordic, iberia, balkans, baltics, scandinavia, scandinavian, north america, south america, middle east, domestic, abroad, overseas, export, barcelona, madrid, valencia, seville, lisbon, porto, paris, lyon, berlin, munich, hamburg, vienna, zurich, milan, rome, turin, naples, warsaw
    , krakow, gdansk, wroclaw, sofia, plovdiv, varna, burgas, london, manchester, dublin, amsterdam, brussels, prague, budapest, athens, stockholm, oslo, copenhagen, helsinki, new york, california, texas, chicago, boston, girona, tarragona, lleida, eu wide, singapore, dubai, toronto, sydney, tokyo, northern, southern, eastern, western, regional, local
  segment: smb, smbs, sme, smes, small business*, small and medium, enterprise, enterprise customers, mid market, b2b, b2c, d2c, premium, freemium, corporate, wholesale, retail, students, teenagers, teens, millennials, gen z, women, men, mothers, parents, families, seniors, professionals, freelancers, startups, decision makers, hr managers, cfos, developers, nurses
    , teachers, existing customers, new customers, returning customers, first time buyers, first time visitors, loyalty members, paid users, free users, trial users, mobile users, tourists, expats, young adults, young people, adults, children, kids, employees, new employees, managers, staff, volunteers, alumni, patients, guests, self serve, strategic accounts, key accounts
    , agencies, resellers, municipalities, schools, hospitals, restaurants, hotels, manufacturers, retailers, strategic suppliers, suppliers, top 100 customers, at risk customers, remote workers, new hires, pensioners, year olds, year old, senior managers, graduates, female, male, non profit, nonprofit, public sector, healthcare, automotive, fashion, hospitality
  unit: plant, factory, warehouse, office, branch, store, campus, region, department, headquarters, hq, hotel, clinic, school, sites, facility, facilities, own sites, production, assembly line, line, line 1, line 2, line 3, call centre, service desk, helpdesk, help desk, customer service, customer support, support, it, hr, finance, procurement, logistics
    , sales team, support team, engineering team, marketing team, store network, business unit, division, subsidiary, management, leadership, board, checkout, onboarding, sign up form, signup form, basic plan, pro plan, premium plan, enterprise plan, free plan, first month, first order, product line, subscription*, mobile, desktop, landing page*, product page*, trial
    , funnel, top of funnel, top of the funnel, bottom of the funnel, middle of the funnel, google ads, campaign, campaigns, black friday, summer collection, annual plan, fleet, data centre, data center, value chain, supply chain, operations, own operations, invoices, billing, returns desk, delivery, spare parts, per garment, per employee, per unit, per customer, per order, per ticket, per tonne, packaging
scope_prep
  in: in, at, on, among, amongst, for, from, with, across, via, within, inside, of, to, per, about, between, towards, by, through, into, under, around, who, that, older than, younger than
empty_scope
  none: company, business, brand, organisation, organization, us, customers, our customers, audience, target audience, people, everyone, market, future, success, world, order, general, total, addition, line with, team, way, best, better, results, clients, users, years, average, year, time, long run, short term, public, place, media, growth, goal, goals, future growth, course, end, line
    , social media, digital, online, web, channels, all channels, it, them, this, that, these, those, more, less, account, current level, level, baseline, present, standard, least, most, mind, itself, ourselves, needs, quality, interest, contact, everything, all, both, work, life, day, week, month, quarter, possible, short, long, first, last, particular, reality, today, now, process, benefit, competition
generic_modifier
  any: more, new, total, overall, average, monthly, weekly, daily, quarterly, annual, yearly, current, qualified, good, high, low, higher, lower, better, many, additional, extra, further, number, percentage, amount, share, rate, our, my, real, actual, company, brand, business, customer, customers, client, general, positive, negative, entire, whole, gross, net, best, great, big, large, strong, full, next, last, same, fresh
    , median, mean, year, month, week, day, active, paying, sustainable, steady, significant, regular, existing, relevant, target, unique, online, digital, social, media, organic, first, whole, recurring, great, engaging, quality, high quality, valuable, interesting, meaningful, exciting, potential, prospective, loyal, satisfied, happy, own, different, various, important, key, main, user, audience, people, market, product, products, service, services, staff, employee
owner
  owner: owner, responsible, assigned to, assignee, owned by, in charge, lead by, led by, accountable
okr
  objective: objective, o1, o2, o3, o, obj, goal, smart goal, our goal, our objective, aim, okr
  key_result: kr, kr1, kr2, kr3, kr4, kr5, key result, key result 1, key result 2, key result 3, key results
"""
