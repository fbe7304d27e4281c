"""English channels, markets and audiences. Layout as in `languages`: tag, value, phrases."""

TABLES = """
general_channel
  some: socials, our socials, social platforms, social accounts, social feeds, all our socials, the socials
  any: social media, social networks, social, online, digital channels, digital, all channels, our channels, social
      channels, all platforms, the web, internet, social platforms, every channel, all social channels, media, web
      presence
channel
  instagram: instagram, insta, ig, instagram reels, instagram stories
  facebook: facebook, fb, facebook page, facebook group, messenger, facebook messenger
  linkedin: linkedin, linked in, linkedin page
  tiktok: tiktok, tik tok, tik toks
  youtube: youtube, you tube, yt, youtube channel, youtube shorts
  twitter: twitter
  x: on x, x account, x profile, x followers, from x, to x, x twitter, x ( twitter ), twitter x, twitter / x, x (
      formerly twitter )
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
  email: email, e mail, emails, newsletter*, email newsletter, mailing list*, email marketing, mailing*, email list,
      email campaign*, mail, inbox
  website: website*, web site*, web, site, homepage, home page, landing page*, online shop, online store, webshop, web
      shop, e commerce, ecommerce, e shop, eshop, corporate website, product page*, checkout, checkout page, webpage*,
      web page*, pricing page, contact form, online booking, shopping cart, cart, website's, portal, customer portal
  blog: blog*, company blog, blog post*, blog article*
  podcast: podcast*
  webinar: webinar*
  app: app, mobile app, apps, in app, ios app, android app, mobile application
  sms: sms, text message*
  phone: phone, telephone, hotline, phone call*, cold call*, phone support
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
market
  es: spain, spanish, barcelona, madrid, valencia, seville, girona, tarragona, lleida, catalonia, catalan, andalusia
  pt: portugal, portuguese, lisbon, porto
  fr: france, french, paris, lyon
  de: germany, german, berlin, munich, hamburg
  it: italy, italian, milan, rome, turin, naples
  pl: poland, polish, warsaw, krakow, gdansk, wroclaw
  bg: bulgaria, bulgarian, sofia, plovdiv, varna, burgas
  gb: uk, united kingdom, british, britain, england, scotland, wales, london, manchester
  ie: ireland, irish, dublin
  at: austria, austrian, vienna
  ch: switzerland, swiss, zurich
  be: belgium, belgian, brussels
  nl: netherlands, dutch, amsterdam, rotterdam
  dk: denmark, danish, copenhagen
  se: sweden, swedish, stockholm
  no: norway, norwegian, oslo
  fi: finland, finnish, helsinki
  cz: czech republic, czech, czechia, prague
  sk: slovakia, slovak
  hu: hungary, hungarian, budapest
  ro: romania, romanian, bucharest
  gr: greece, greek, athens
  tr: turkey, turkish
  ua: ukraine, ukrainian
  us: usa, us, u . s, united states, american, new york, california, texas, chicago, boston
  ca: canada, canadian, toronto
  mx: mexico, mexican
  br: brazil, brazilian
  ar: argentina
  cl: chile
  co: colombia
  in: india, indian
  cn: china, chinese
  jp: japan, japanese, tokyo
  kr: korea, korean
  au: australia, australian, sydney
  nz: new zealand
  sg: singapore
  ae: dubai
scope
  unit: pricing page, checkout page, contact form, contact page, category page*, careers page, career page, help
      centre, help center, booking page, booking form, search results page, cart page, thank you page, home page,
      homepage, signup page, sign up page, registration form, members area, customer area, self service portal,
      blog, faq page, mobile site, mobile app, desktop site, shop window, counter, reception, front desk, till,
      tills, drive through, canteen, kitchen, bar, spa, pool, lobby, terrace, emergency room, emergency department,
      ward, icu, outpatient clinic, surgery, operating theatre, lab, laboratory, reading room, classroom, gym,
      library, museum, theatre, campsite, car park, depot, yard, workshop, paint shop, packaging line, call center
  region: africa, african, europe, european, eu, eu wide, asia, asian, latam, latin america, emea, apac, dach,
      benelux, nordics, nordic, iberia, balkans, baltics, scandinavia, scandinavian, north america, south america,
      middle east, southern europe, northern europe, eastern europe, western europe, domestic, abroad, overseas,
      export, northern, southern, eastern, western, regional, local
  segment: smb, smbs, sme, smes, small business+, small and medium, enterprise, enterprise customers, mid market, b2b,
      b2c, d2c, premium, freemium, corporate, wholesale, retail, students, teenagers, teens, millennials, gen z,
      women, men, mothers, parents, families, seniors, professionals, freelancers, startups, decision makers, hr
      managers, cfos, developers, nurses, teachers, existing customers, new customers, returning customers, first time
      buyers, first time visitors, loyalty members, paid users, free users, trial users, mobile users, tourists,
      expats, young adults, young people, adults, children, kids, employees, new employees, managers, staff,
      volunteers, alumni, patients, guests, self serve, strategic accounts, key accounts, agencies, resellers,
      municipalities, schools, hospitals, restaurants, hotels, manufacturers, retailers, strategic suppliers,
      suppliers, top 100 customers, at risk customers, remote workers, new hires, pensioners, year olds, year old,
      senior managers, graduates, female, male, non profit, nonprofit, public sector, healthcare, automotive, fashion,
      hospitality
  unit: plant, factory, warehouse, office, branch, store, campus, region, department, headquarters, hq, hotel, clinic,
      school, sites, facility, facilities, own sites, production, assembly line, line, line 1, line 2, line 3, call
      centre, service desk, helpdesk, help desk, customer service, customer support, support, it, hr, finance,
      procurement, logistics, sales team, support team, engineering team, marketing team, store network, business
      unit, division, subsidiary, management, leadership, board, checkout, onboarding, sign up form, signup form,
      basic plan, pro plan, premium plan, enterprise plan, free plan, first month, first order, product line,
      subscription*, mobile, desktop, landing page*, product page*, trial, funnel, top of funnel, top of the funnel,
      bottom of the funnel, middle of the funnel, google ads, campaign, campaigns, black friday, summer collection,
      annual plan, fleet, data centre, data center, value chain, supply chain, operations, own operations, invoices,
      billing, returns desk, delivery, spare parts, per garment, per employee, per unit, per customer, per order, per
      ticket, per tonne, packaging
scope_prep
  in: in, at, on, among, amongst, for, from, with, across, via, within, inside, of, to, per, about, between, towards,
      by, through, into, under, around, who, that, older than, younger than
empty_scope
  none: association, club, society, foundation, cooperative, group, firm, enterprise as a whole, whole company,
      whole team, entire team, entire company
  none: departments, teams, colleagues, each other, one another, employees themselves, those, person, persons,
      individuals
  none: company, business, brand, organisation, organization, us, customers, our customers, audience, target audience,
      people, everyone, market, future, success, world, order, general, total, addition, line with, team, way, best,
      better, results, clients, users, years, average, year, time, long run, short term, public, place, media, growth,
      goal, goals, future growth, course, end, line, social media, digital, online, web, channels, all channels, it,
      them, this, that, these, those, more, less, account, current level, level, baseline, present, standard, least,
      most, mind, itself, ourselves, needs, quality, interest, contact, everything, all, both, work, life, day, week,
      month, quarter, possible, short, long, first, last, particular, reality, today, now, process, benefit,
      competition
generic_modifier
  any: association, club, society, union, library, gym, museum, school, hotel, it, loyalty, cancelled, canceled,
      late, open, unpaid, overdue, lost, broken
  any: exceptional, outstanding, excellent, amazing, superior, innovative, unique, seamless, effortless, awesome, top,
      world, class, stronger, smarter, modern, professional, effective, efficient, successful, meaningful, memorable,
      consistent, dedicated, passionate, clear, fresh, exciting, creative, viral, wonderful, leading, right, true,
      authentic, healthy, organisation, organization, company's, brand's, more, new, total, overall, average, monthly,
      weekly, daily, quarterly, annual, yearly, current, qualified, good, high, low, higher, lower, better, many,
      additional, extra, further, number, percentage, amount, share, rate, our, my, real, actual, company, brand,
      business, customer, customers, client, general, positive, negative, entire, whole, gross, net, best, great, big,
      large, strong, full, next, last, same, median, mean, year, month, week, day, active, paying, sustainable,
      steady, significant, regular, existing, relevant, target, online, digital, social, media, organic, first,
      recurring, engaging, quality, high quality, valuable, interesting, potential, prospective, loyal, satisfied,
      happy, own, different, various, important, key, main, user, audience, people, market, product, products,
      service, services, staff, employee
"""
