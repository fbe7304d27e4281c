"""English names of what goals are about, beside the catalogue's metrics. Layout as in `languages`."""

TABLES = """
certificate
  cert: gender parity, pay parity, equal pay, carbon neutral, climate neutral, net zero, carbon neutrality, climate
      neutrality, net zero emissions, plastic free, paperless, debt free, profitable, break even, cash flow positive,
      cash positive, self sufficient, certificate*, certification*, accreditation*, iso 9001, iso 27001, iso 14001,
      iso 45001, iso certification, b corp, b corp status, b corp certification, soc 2, soc 2 type ii, soc 2 type 2,
      gdpr compliance, licence, license, patent*, approval, permit, ce mark, award*, label, eu ecolabel, ecolabel,
      audit, leed certification, iso, verified badge, blue tick, blue badge, partner status, certified, iso certified,
      accredited, verified, carbon neutral certification, trademark*, pci dss, cyber essentials, fair trade
      certification, fairtrade certification, investors in people
output
  post: post*, social post*, social media post*, instagram post*, linkedin post*, reel*, stor^, video*, blog post*,
      blog article*, article*, newsletter*, tweet*, webinar*, podcast episode*, episode*, livestream*, live stream*,
      live session*, case stud^, white paper*, whitepaper*, e book*, ebook*, infographic*, campaign*, email campaign*,
      email*, press release*, interview*, customer interview*, user interview*, expert interview*, workshop*, event*,
      meetup*, conference*, talk*, trade show*, trade fair*, training*, training session*, course*, survey*,
      experiment*, test*, a / b test*, ab test*, guide*, tutorial*, short*, carousel*, photo*, picture*, pin*,
      thread*, ad*, advert*, advertisement*, banner*, flyer*, brochure*, page*, landing page*, feature*, product
      feature*, integration*, product*, release*, playbook*, template*, proposal*, pitch+, presentation*, visit*,
      call*, call, phone call*, cold call*, outreach email*, message*, letter*, invitation*, audit*, report*,
      dashboard*, study, studies, study visit*, story, partnership*, collaboration*, influencer*, influencer
      collaboration*, influencer partnership*, giveaway*, contest*, competition*, challenge*, poll*, q & a session*,
      session*, tour*, open day*, store*, shop*, outlet*, branch+, location*, office*, restaurant*, site*, clinic*,
      warehouse*, school*, new market*, countr^, cit^, language*, tree*, project*, initiative*, pilot*, prototype*,
      mock up*, grant*, grant application*, tender*, bid*, offer*, quote*, one to one*, 1 : 1*, coffee chat*,
      employee*, team member*, staff member*, people, person, manager*, developer*, engineer*, designer*, sales rep*,
      representative*, agent*, advisor*, adviser*, apprentice*, intern*, volunteer*, mentor*, trainer*, specialist*,
      consultant*, freelancer*, editor*, writer*, nurse*, teacher*, technician*, driver*, chef*, partner*, new
      partner*, reseller*, distributor*, supplier*, retailer*, ambassador*, brand ambassador*, affiliate*,
      journalist*, blogger*, creator*, school visit*, machine*, vehicle*, electric vehicle*, device*, laptop*,
      process+, workflow*, procedure*, policy, policies, module*, component*, api*, endpoint*, microservice*, sku*,
      collection*, line*, award*, prize*, recipe*, kit*, class+, lesson*, student*, graduate*, account manager*, key
      account*, charger*, charging point*, charging station*, bike*, house*, apartment*, home*, room*, table*, seat*,
      bed*, meal*, keyword*, segment*, exercise*, drill*, simulation*, ticketing system,
      ideas, idea*, suggestion*, idea, improvement proposal*, kaizen event*, question*, speaker*, speech, keynote*,
      panel*, booth*, stand*, exhibition*, performance*, concert*, screening*, book*, chapter*, city, country,
      franchise*, franchisee*, installer*, machine, plant*, solar panel*, panel, hire*, position*, vacanc^, role*,
      internship*, placement*, scholarship*, apprenticeship*, new hire*, publication*, paper*, patents, mailing*,
      mailing, email newsletter*, brand story, brand stories, testimonial*, user stories, photo shoot*, recipes
artefact
  plan: protocol*, safety protocol*, rulebook*, code of conduct, terms of reference, sop, sops, standard operating
      procedure*, work instruction*, matrix, mindmap, storyboard*, mood board*, moodboard*, brief, creative brief,
      content brief, concept note, feasibility study, impact study, needs analysis, target group analysis, audience
      analysis, stakeholder analysis, swot, pestel, okrs, kpi system, kpi dashboard, kpi set, monitoring system,
      evaluation system, feedback system, reward system, incentive system, bonus system, glossary, faq
      document, media list, contact list, press list, positioning statement, value proposition, elevator
      pitch, brand book, brand manual, succession plan*, emergency plan*, contingency plan*, continuity plan*,
      disaster recovery plan*, sustainability plan*, mobility plan*, equality plan*, sustainability strateg^,
      digital strateg^, export strateg^, hr strateg^, data strateg^, ai strateg^, ai policy, ai policies, remote
      work policy, home office policy, travel policy, privacy policy, whistleblowing policy
  plan: guide*, annual report*, quarterly report*, monthly report*, strateg^, plan*, communication plan*, crisis
      communication plan*, crisis plan*, content plan*, content calendar*, editorial calendar*, policy, policies,
      guideline*, social media policy, style guide*, brand guide*, concept*, framework*, process+, procedure*,
      persona*, buyer persona*, roadmap*, budget*, dashboard*, calendar*, playbook*, handbook*, manual*, checklist*,
      template*, workflow*, model*, structure*, scorecard*, analysis, swot analysis, competitor analysis, audit,
      social media audit, brand audit, content audit, report*, documentation, set of guidelines, methodology,
      database*, knowledge base, system*, onboarding process, reporting system, business plan*, marketing plan*, media
      plan*, training plan*, action plan*, mission statement, vision, brand strategy, content strategy, social media
      strategy, marketing strategy, strategy document, programme*, program*, ambassador programme, loyalty programme*,
      tone of voice, brand voice, governance, committee, team, task force, working group, research, market research,
      benchmark, inventory list, risk assessment, risk register, gap analysis, org chart, job description*, customer
      journey map*, journey map*, business case*, proposal*, briefing*, backlog list, schedule, data model,
      architecture, repository, prototype, wireframe*, mock up*, idea, ideas, draft, requirements
event_noun
  event: launch, product launch, website launch, opening, release, rollout, roll out, relaunch, migration, go live,
      grand opening, certification, closing, kick off, merger, acquisition, ipo, relocation, move, implementation,
      deployment, introduction, completion, publication, hiring, rebrand, redesign, upgrade
product
  thing: degree programme*, degree program*, degree*, bachelor*, master programme*, master program*, phd programme*,
      doctoral programme*, study programme*, study program*, energy audit*, security audit*, external audit*, carbon
      audit*, customer survey*, staff survey*, employee survey*, four day week, hotline, help desk, helpdesk, drive
      in, click and collect, loyalty card, gift card*, membership programme, mentoring programme, mentoring program,
      trainee programme, training centre, training center, laboratory, lab*, research centre, research center,
      observatory, nursery, kindergarten, kitchen, canteen, car park, bike shed, playground, library, museum,
      theatre, terminal, ward, wing, gym, studio, production hall, charging park, wind farm, solar farm, pop up,
      kiosk, vending machine*, food truck, shuttle, fleet, van*
  thing: website*, web site, site*, webshop*, web shop*, online shop*, online store*, e shop*, e commerce site*,
      ecommerce site*, store*, shop*, flagship store, pop up store*, app*, mobile app*, application, product*, product
      line*, collection*, platform*, portal*, customer portal, help centre, help center, landing page*, page*,
      profile*, account*, channel*, youtube channel, blog*, podcast*, newsletter*, magazine*, report*, annual report*,
      sustainability report*, impact report*, catalogue*, catalog*, brochure*, video*, campaign*, advertising
      campaign*, ad campaign*, email campaign*, referral programme*, referral program*, loyalty programme*, loyalty
      program*, ambassador programme*, subscription*, service*, feature*, integration*, chatbot*, chat, live chat,
      crm, crm system, erp, erp system, system*, tool*, software, course*, training*, event*, festival*, conference*,
      trade fair*, webinar*, series, e book*, ebook*, white paper*, whitepaper*, book*, film*, office*, branch+,
      warehouse*, factory, factories, plant*, restaurant*, location*, facility, facilities, distribution centre*, data
      centre*, data center*, showroom*, team*, department*, subsidiary, subsidiaries, contract*, agreement*,
      partnership*, licence*, permit*, version*, release*, beta, mvp, prototype*, pilot*, packaging, logo*, menu*,
      price list*, api, documentation, group*, community, survey*, competition, contest, giveaway, party, fair,
      exhibition, workshop*, hackathon, open day, function, module, payment method*, payment option*, checkout,
      intranet, wiki, forum, programme*, program*, facebook page, facebook group, linkedin page, instagram account,
      tiktok account, whatsapp channel, new market*, manager, director, assistant, head, officer, engineer, developer,
      designer, specialist, community manager, social media manager, marketing manager, sales manager, data analyst,
      analyst, editor, trainee, apprentice, intern, person, controller, cfo, cto, cmo, ceo, chef, technician,
      representative, consultant, coordinator, teacher, nurse, accountant, lawyer, agency, supplier, provider, loan,
      round, funding round, seed round, series a, investment, machine*, line, production line, charging station*,
      solar panel*, solar plant, heat pump*, recycling centre, collection point*, bootcamp, school, academy, self
      service portal, faq, faqs, help page, 2fa, two factor authentication, mfa, single sign on, sso, bug bounty,
      backup*, disaster recovery test, penetration test, phishing simulation
soft
  up: customer satisfaction, client satisfaction, guest satisfaction, patient satisfaction, user satisfaction,
      employee satisfaction, staff satisfaction, job satisfaction, employee engagement, staff engagement,
      satisfaction, on the job satisfaction, parent satisfaction, student satisfaction, member satisfaction, employee
      happiness, customer happiness
superlative
  most: best, greatest, finest, strongest, most loved, most trusted, most innovative, most beautiful, unforgettable,
      extraordinary, unique, memorable
  much: strong, stronger, great, greater, amazing, awesome, fantastic, excellent, outstanding, exceptional, winning,
      high performing, world class, better, wonderful, wow
construct
  up: customer relationship, relationships with, relationship with, relations with, relationship to, ties with,
      contact with, connections with, links with
  up: involvement, parental involvement, sense of belonging, belonging, feeling of belonging, community spirit,
      community feeling, team feeling, esprit de corps, atmosphere, working atmosphere, working climate, climate,
      work climate, company culture, corporate culture, safety culture, error culture, feedback culture, notoriety,
      prestige, fame, renown, standing, esteem, recognition, appreciation, respect, sympathy, likeability, brand
      likeability, brand identity, identity, corporate identity, brand personality, brand promise, brand preference,
      preference for our brand, preference, affinity, positioning, brand positioning, market positioning, digital
      maturity, maturity, professionalism, attractiveness as an employer, employer attractiveness, attractivity,
      appeal, know how, expertise, leadership skills, soft skills, communication skills, language skills,
      interpersonal skills, dialogue, social dialogue, exchange, knowledge sharing, knowledge transfer, knowledge
      exchange, information flow, information sharing, internal information, guest experience, visitor experience,
      patient experience, customer journey experience, shopping experience, buying experience, brand experience,
      employee experience, candidate experience, learning experience, digital experience, storytelling, brand
      storytelling, social responsibility, corporate responsibility, environmental awareness, energy awareness, risk
      awareness, security awareness, health awareness, cyber security, cybersecurity, information security, data
      protection, privacy, safety at work, occupational safety, workplace safety, road safety, food safety, patient
      safety, quality of life, quality of care, quality of work, quality of teaching, teaching quality, quality of
      education, quality of our service, quality of our services, quality of our products, quality of the service,
      quality of our content, quality awareness, work quality, build quality, image quality, user friendliness, ease
      of use, friendliness, customer friendliness, hospitality, kindness, courtesy, politeness, responsivity,
      willingness, willingness to recommend overall, openness, curiosity, courage, empathy, mutual respect, respect
      and trust, honesty, integrity, ethics, governance quality, fairness, equality, equity, equal opportunities,
      gender equality, equality of opportunity, social cohesion, cohesion, solidarity, unity, harmony, autonomy,
      empowerment, self confidence, self esteem, independence, entrepreneurship, entrepreneurial spirit,
      entrepreneurial mindset, intrapreneurship, discipline, focus, clarity, simplicity, coherence, consistency,
      brand consistency, credibility as a brand, authenticity, originality, exclusivity, elegance, uniqueness,
      distinctiveness, differentiation, modernity, freshness, dynamism, energy at work, enthusiasm, passion,
      excitement, joy, mood, staff mood, team mood, optimism, pride, team pride, emotional connection, emotional
      bond, bond, bonds, closeness, proximity, proximity to customers, customer proximity, customer closeness,
      customer intimacy, customer orientation, service orientation, service mindset, result orientation, goal
      orientation, digitalisation, digitalization, digitisation, modernisation, modernization, internationalisation,
      internationalization, professionalisation, optimisation, cultural awareness, mental health, physical health,
      public health, vitality, fitness, stress resistance, psychological safety, job security, financial health,
      financial stability, stability, solidity, robustness, scalability, profitability awareness, readiness,
      preparedness, crisis preparedness, adaptability, versatility, ability to innovate, innovative capacity,
      innovativeness, innovation capacity, innovation culture, capacity to innovate, learning culture, ability to
      deliver, capability, capabilities, competences, competencies, digital competence, media literacy, digital
      literacy, financial literacy, literacy in data, data literacy, influence in the sector, clout, media presence,
      media attention, public interest, public perception, public image, public trust, attention, resonance, echo,
      customer understanding, customer insight, market knowledge, brand knowledge, product knowledge, comfort,
      convenience, cleanliness, tidiness, order and cleanliness, aesthetics, beauty, taste, service culture,
      customer culture, working environment, work environment, workplace, cost awareness, environmental protection,
      climate protection, animal welfare, welfare, prosperity, social impact, environmental performance,
      environmental impact, sustainability performance, synergy, synergies between
  up: stronger brand, ties, strong brand, strong brands, relations, customer relations, growth, thought leader*,
      brand awareness, awareness,
      engagement, audience
      engagement, customer engagement, social engagement, social media engagement, participation, reputation, brand
      reputation, online reputation, brand image, image, loyalty, customer loyalty, brand loyalty, productivity,
      visibility, online visibility, brand visibility, community, trust, customer trust, brand trust, credibility,
      customer experience, user experience, service quality, quality of service, quality, customer service, customer
      service quality, customer support, service, employee morale, morale, motivation, culture, team spirit,
      collaboration, communication, internal communication, innovation, creativity, efficiency, operational
      efficiency, effectiveness, agility, thought leadership, authority, influence, popularity, brand value, brand
      equity, brand strength, brand love, employer brand, employer branding, attractiveness, relationships, customer
      relationships, relationship*, interaction, activity, interest, buzz, presence on, work life balance, wellbeing,
      well being, happiness, knowledge, skills, competence, expertise, transparency, sustainability, diversity,
      inclusion, accessibility, security, data quality, flexibility, performance, team performance, website
      performance, competitiveness, brand perception, perception, brand recognition overall, experience, commitment,
      ownership, alignment, cooperation, teamwork, talent, leadership, content quality, quality of content, product
      quality, usability, customer care, user engagement, brand presence, responsiveness, reliability, confidence,
      health, safety, working conditions, team collaboration, know how, digital skills, brand affinity, goodwill, word
      of mouth, resilience, speed, workload, stress, friction, complexity, bureaucracy
nothing
  none: new ideas, good ideas, fresh ideas, great ideas, bold ideas, new solutions, smart solutions, new ways,
      better ways, ways, standards, high standards, quality standards in general, logistics, operations, basics,
      fundamentals, dynamics, analytics, planning, organisation of work, work organisation, time management,
      management, hr, human resources, purchasing, it, example, offer, offering, range, products and services,
      product range, service offering, services, products, portfolio, structures, structure, workflow, workflows,
      internal processes, business processes, work processes, key processes, all processes, day to day work,
      decision making, decisions, priorities, strategy, vision, business model, operating model, core business,
      network, contacts, supply, infrastructure, equipment, it landscape, tech stack, know how in house, talent
      pool, brand world, image of the company, web presence, digital footprint, environmental footprint, ecological
      footprint, footprint
  none: promise*, mission, purpose, dream, soul, heart, hearts, limits, boundaries, horizon*, frontier*, problem*,
      challenge we face, numbers, figures, the numbers, next level, new level, another level, higher level, new
      heights, heights, the top, peak, milestone, milestones ahead, better future, better world, brighter future,
      tomorrow, better tomorrow, smile, smiles, moment, moments, unforgettable moments, magic, wow effect, wow,
      added value, more value, moments that matter, everyone, everybody, generations, next generation, world of
      tomorrow, lives, people lives, reality, possibilities, possibility, strengths, weaknesses, strength, power,
      energy and passion, win win, all we can, everything we do, everything we have, what we do, what matters, all
      areas, every area, all aspects, day to day, daily business, daily operations, routine, routines, tasks,
      duties, responsibilities, needs of our customers, wishes, customer wishes, customer expectations, expectation,
      good work, great work, good job, great job, hard work, teamwork makes, reference, benchmark in the industry,
      point of reference, reference point, household name, talk of the town, go to brand, preferred partner, partner
      of choice, trusted partner, trusted advisor, reliable partner, strategic partner, strong partner, ideal
      partner, perfect partner, your partner, number 1, no 1
  none: new audience*, wider audience*, broader audience*, bigger audience, traction,
      momentum, market*, world, conversation, results, result, presence, online presence, social media presence,
      digital presence, seo, social media, marketing, business, company, brand, things, everything, success, growth,
      future, potential, value, impact, excellence, world class, best, leader, market leader, leadership position,
      number one, first choice, opportunities, opportunity, solutions, synergies, strategy execution, content, better
      content, great content, organisation, organization, way we work, needs, expectations, work, life, difference,
      touchpoint, touchpoints, mindset, journey, digital transformation, transformation, game, level, goals,
      objectives, targets, kpis, metrics, brand story, story, social channels, channels, profile, dreams, good, fun,
      effort*, best practices, best practice, approach, area*, aspects, topics, trends, tools, ai, technology, data,
      processes, ideas, competition, competitors, competitor, industry, sector, cooperation overall, sales team, sales
      force, sales staff, sales department, customer service team, support team, customer support team, marketing
      team, customer needs, customer journey, user journey, user interface, customer feedback, feedback, relevance,
      people, customer centricity, customer focus, market position, position, image of excellence, team members, team,
      colleagues, staff, users experience, order, sales process, sales pitch, sales funnel, sales strategy, sales
      channel*, revenue stream*, revenue streams, costs and benefits, lead the way, lead the market, lead, leading
      brand, leading, brand of choice, stakeholders, shareholders, society, planet, community of practice, performance
      culture, ecosystem, landscape, digital, online, offline, visitors experience, social
measure_head
  up: rate, ratio, score, index, coverage, accuracy, speed, yield, throughput, capacity, frequency, depth, share,
      percentage, proportion, value, conversion, volume, count, attendance, completion, adoption, uptake,
      availability, footfall, membership, enrolment, balance, quota, usage, quantity, level of satisfaction, lifespan,
      length of stay, occupancy, intensity
  down: time, duration, cost, costs, expense, expenses, price, delay, delays, errors, loss, losses, consumption,
      weight, debt, risk score, gap, emissions, spend, waste, downtime, latency, distance, lag
measure_prefix
  count: number of, amount of, volume of, count of, quantity of, average, median, total, average number of, total
      number of, mean, level of, rate of, monthly number of, overall number of
  up: percentage of, share of, proportion of, value of, percent of, ratio of, fraction of, frequency of, portion of,
      hours of, revenue per, length of
  down: cost of, price of, cost per, time to, time spent on, time between, days to, hours spent on, time from, size
      of, weight of, time for
measure
  up: domain authority, domain rating, cash reserve, authority score, trust flow, quality score, visibility index,
      sistrix
  up: adoption rate*, completion rate*, course completion rate*, graduation rate*, pass rate*, feature adoption,
      adoption, activation rate, stickiness, footfall, readers, readership, volunteers, volunteer hours,
      beneficiaries, listeners, supporters, members served, users trained, forecast accuracy, inventory accuracy,
      picking accuracy, order accuracy, fill rate, oee, overall equipment effectiveness, first pass yield, inventory
      turnover, stock turnover, output, production output, production volume, units produced, share price, dividend,
      equity ratio, liquidity, cash reserves, savings, capital, investment, r & d investment, salary, salaries, wages,
      women in management, female managers, women in leadership, share of women, female leaders, women on the board,
      proportion of women, internal promotions, internal hires, internal mobility, certifications, skills coverage,
      attendance, school attendance, grades, average grade, test scores, exam results, literacy rate, employment rate,
      vaccination rate, loyalty card holders, gift card sales, upsell revenue, cross sell revenue, cross sell rate,
      upsell rate, repeat order rate, basket size, email replies, replies, reply rate on cold emails, podcast
      downloads, podcast listens, app rating, app store rating, conversion of leads, content output, story completion
      rate, video completion rate, view through rate, hook rate, hashtag uses, hashtag use, user generated content,
      ugc posts, brand searches, trees planted, trees, recycling, biodiversity score, carbon offset, energy
      efficiency, fuel efficiency, daily steps, quota attainment, sales per square metre, sales per employee, sales
      per rep, revenue growth, profit growth, sales growth, organic growth, growth rate, gross domestic product,
      exports, export share, local suppliers, recycled material, solar capacity, automation rate, automation, cash,
      cash on hand, runway, deposits, assets under management, aum, premiums, loans, tuition income, tips, tickets
      sold, gender balance, diversity of the board
  down: debt*, inventory, stock level*, stockout*, out of stock*, shrinkage, overtime, overtime hours, days of
      inventory, inventory days, late deliver^, delay*, delayed deliver^, missed deadline*, invoice*, unpaid invoice*,
      gender pay gap, pay gap, paper consumption, plastic use, response effort, no show*, no show rate, cancellation*,
      queue length, open positions, open vacancies, unfilled positions, time spent, manual work, manual data entry,
      manual steps, paperwork, page weight, meeting hours, meeting time, hours in meetings, email volume, spam, spam
      rate, spam complaints, bounce backs, hard bounces, mistakes, fines, penalties, audit findings, non compliances,
      crime rate, infection rate, mortality rate, readmission rate, readmissions, medication errors, dropouts, drop
      out rate, student dropout, truancy, noise, traffic accidents, theft, fraud, fraud losses, chargebacks,
      chargeback rate, claims, claims ratio, loss ratio, discounts, discount rate, interest costs, cost overruns,
      budget overruns, budget deviation, variance, lost sales, lost customers, lost deals, customer losses,
      interruptions, blockers, technical debt ratio, legacy systems, duplicate content, duplicates, broken links, 404
      errors, single points of failure, power outages, water loss, leakage, food miles, air travel, business travel,
      flights, business flights, fuel bills, rent, churned customers, negative churn, unsubscribers, waiting list,
      waiting lists, queue, queues
"""
