"""English names of the catalogue. A line is `key = label: forms met in text`; endings as in the language package."""

METRICS = """
followers = Followers: people follow us, people who follow us, people following us, people that follow us, follower*,
    fan*, follower count, follower base, audience, audience size, audience base
subscribers = Subscribers: subscriber*, subs, channel subscription*, subscriber base, subscriber count
email_subscribers = Email subscribers: newsletter subscriber*, email subscriber*, e mail subscriber*, mailing list
    subscriber*, newsletter sign up*, newsletter signup*, email list, mailing list, newsletter subscription*, email
    sign up*, newsletter list, list size, opt in*, newsletter reader*
likes = Likes: likes, page like*, post like*, hearts, reactions
views = Views: views, video view*, story view*, reel view*, plays, video plays, streams, listener*, listens,
    viewership, viewers
impressions = Impressions: impression*
reach = Reach: reach, post reach, organic reach, reach of our posts, audience reach, social reach, campaign reach,
    people reached, accounts reached, average reach, monthly reach, weekly reach, paid reach, total reach
frequency = Ad frequency: ad frequency
reach_rate = Reach rate: reach rate
watch_time = Watch time: watch time, hours watched, watched hours, viewing time, hours of watch time, hours of content
    watched, minutes watched
mentions = Mentions: brand mention*, social mention*, tagged post*, user generated post*, ugc, mentions
press_mentions = Press mentions: press mention*, media mention*, press coverage, media coverage, press article*, news
    article*, press clipping*, articles in the press, media placement*, earned media
share_of_voice = Share of voice: share of voice, sov
social_sentiment = Social sentiment: social sentiment, net sentiment, positive sentiment, sentiment score, sentiment,
    negative sentiment
audience_growth_rate = Audience growth rate: audience growth rate, follower growth rate, audience growth, follower
    growth
brand_recall = Brand recall: brand recall, aided awareness, unaided awareness, prompted awareness, spontaneous
    awareness, aided brand awareness, unaided brand awareness, brand recognition, ad recall, brand lift, top of mind
    awareness, unprompted awareness, unprompted brand awareness, unaided recall, branded search+, branded search
    volume
shares = Shares: shares, post share*, repost*, retweet*, reshare*
comments = Comments: comments per post, comments
saves = Post saves: post saves, saves, bookmarks
interactions = Interactions: interaction*, engagements, total engagements, direct messages, dms
engagement_rate = Engagement rate: engagement rate*, interaction rate*, post engagement rate
applause_rate = Applause rate: applause rate
amplification_rate = Amplification rate: amplification rate, share rate
virality_rate = Virality rate: virality rate, viral rate
conversation_rate = Conversation rate: conversation rate
comment_conversation_score = Comment conversation score: comment conversation score
replies = Replies to posts: replies to posts, replies per post, replies to our posts
community_posts = Community posts: community post*, group post*, posts in the group, posts in our community
posts_per_participant = Posts per participant: posts per participant, messages per participant
influencer_mentions = Influencer mentions: influencer mention*, mentions by influencers
industry_questions = Industry questions: industry question*
customer_conversations = Customer conversations: customer conversation*, conversations with customers
customer_suggestions = Customer suggestions: customer suggestion*, suggestions from customers
product_improvements = Product improvements: product improvement*
qualified_applications = Qualified applications: qualified application*, qualified applicant*
social_ad_revenue = Revenue from social ads: revenue from social ads, social ad revenue
response_rate = Response rate: response rate*, reply rate*, answer rate
community_members = Community members: community member*, group member*, slack member*, discord member*
click_through_rate = Click-through rate: click through rate*, clickthrough rate*, ctr, click rate*
clicks = Clicks: link click*, click through*, clickthrough*, clicks through, clicks
web_visits = Website visits: website visit*, website visitor*, web visit*, web visitor*, site visit*, site visitor*,
    traffic, web traffic, website traffic, site traffic, website session*, traffic to our website, traffic to the
    website, traffic to our site, visits to our website, visitors to our website, visits to the website, visitors to
    the website, page traffic, blog traffic, blog visit*, visits, visitors, sessions, web sessions
unique_visitors = Unique visitors: unique visitor*, unique user*, uniques, unique website visitor*, unique visit*
page_views = Page views: page view*, pageview*, web page view*
organic_traffic = Organic traffic: organic traffic, organic search traffic, search traffic, organic visit*, organic
    visitor*, organic website traffic, organic session*, seo traffic, organic web traffic, organic blog traffic,
    organic search visit*, traffic from organic search, traffic from google, organic site traffic
referral_traffic = Referral traffic: referral traffic, referral visit*, traffic from social, traffic from social
    media, social traffic, social referral*, referral visitor*
social_traffic_share = Share of traffic from social: share of traffic from social, share of social traffic, share of
    website traffic from social media
bounce_rate = Bounce rate: bounce rate*, exit rate, bounces
session_duration = Session duration: session duration, time on site, time on page, average session duration, dwell
    time, session length, time spent on site, visit duration, average time on page
pages_per_session = Pages per session: pages per session, pages per visit
search_ranking = Search ranking: rank in the top, ranking in the top, rank among the top, appear in the top, be in the
    top, reach the top, rank first on google, rank on page one, search ranking*, google ranking*, keyword ranking*,
    ranking*, position in google, google position, serp position, search position, page one ranking*, first page
    ranking*, first page of google, page 1 of google, domain authority, domain rating
backlinks = Backlinks: backlink*, back link*, inbound link*, referring domain*
open_rate = Open rate: open rate*, email open rate*, newsletter open rate*, email opens, opens
unsubscribe_rate = Unsubscribe rate: unsubscribe rate*, unsubscribe*, unsubscription*, opt out rate*, unsubscribers,
    opt outs
leads = Leads: leads, lead generation, lead volume, sales lead*, new lead*, inbound lead*, web lead*, lead flow,
    prospective customer*, contacts, prospects
qualified_leads = Qualified leads: qualified lead*, mql*, sql*, marketing qualified lead*, sales qualified lead*,
    qualified opportunit^, sales opportunit^, qualified prospect*, sql, qualified enquir^
sign_ups = Sign-ups: sign up*, signup*, account creation*, new account*, accounts created, account signup*
registrations = Registrations: registration*, registrant*, event registration*, webinar registration*, enrolment*,
    enrollment*, registered user*, registered participant*, course enrolment*, student enrolment*, enrolled student*,
    rsvps
downloads = Downloads: e book download*, ebook download*, white paper download*, app download*, downloads
installs = Installs: app install*, app installation*, installs, installations
enquiries = Enquiries: enquir^, inquir^, contact request*, quote request*, requests for quotation, rfq*, contact form
    submission*, form submission*, form fills, information request*, inbound request*
demos = Demos: demo*, demo request*, product demo*, demo booking*, sales demo*, demonstration*
trials = Trials: free trial*, trial user*, trial sign up*, trial signup*, trial start*, trials
meetings = Sales meetings: sales meeting*, client meeting*, customer meeting*, sales call*, discovery call*, booked
    call*, booked meeting*, sales conversation*, sales appointment*
attendees = Attendees: attendee*, attendance, event attendee*, webinar attendee*, event attendance, turnout,
    participants
lead_conversion_rate = Lead conversion rate: lead conversion rate, lead to customer rate, lead to customer conversion
    rate, lead to customer conversion, lead conversion, lead to sale conversion, lead to deal conversion, mql to sql
    conversion rate, mql to sql conversion, lead to opportunity rate
conversion_rate = Conversion rate: conversion rate*, conversion, cvr, trial to paid conversion, trial to paid
    conversion rate, sign up rate, signup rate, checkout conversion rate, trial conversion, trial conversion rate,
    activation rate, activation
social_conversion_rate = Social conversion rate: social conversion rate, social media conversion rate
conversions = Conversions: conversions
cart_abandonment_rate = Cart abandonment rate: cart abandonment rate*, cart abandonment, abandoned cart*, basket
    abandonment, checkout abandonment, shopping cart abandonment, basket abandonment rate, checkout abandonment rate,
    shopping cart abandonment rate, abandonment rate, checkout drop off
cpc = Cost per click: cost per click, cpc
cpm = Cost per thousand impressions: cpm, cost per thousand impressions, cost per mille
cpl = Cost per lead: cost per lead, cpl, cost per qualified lead
cpa = Cost per acquisition: cost per acquisition, cpa, cac, customer acquisition cost*, acquisition cost*, cost per
    customer, cost per new customer, cost per conversion, cost per order, cost per sale, cost per install, cpi, cost
    per sign up, cost per signup, cost of acquisition
ad_spend = Ad spend: ad spend, advertising spend, marketing spend, media spend, ad budget, advertising budget,
    marketing budget, ad cost*, advertising cost*
roas = Return on ad spend: roas, return on ad spend, return on advertising spend
roi = Return on investment: roi, return on investment, marketing roi
revenue = Revenue: revenue*, turnover, sales revenue, annual revenue, net revenue, gross revenue, takings, net sales,
    topline, top line, billings, rental income, gmv, gross merchandise value, revenues, sales income, ticket revenue
sales = Sales: sales, sell more, selling more, sales volume, sales figures, sales value, online sales, e commerce
    sales, ecommerce sales, retail sales, product sales, sales growth
orders = Orders: online order*, customer order*, repeat order*, orders, purchases, transactions
units_sold = Units sold: subscription*, units sold, tickets sold, unit sales, copies sold, ticket sales, items sold,
    products sold,
    licences sold, licenses sold, units, copies
bookings = Bookings: direct booking*, overnight stay*, room nights, room night*, bookings, reservations
deals = Deals: closed deal*, new contract*, signed contract*, deals closed, closed won deal*, new deal*, sponsorship
    deal*, partnership deal*, closed sales, deals, contracts
pipeline = Pipeline: pipeline, sales pipeline, pipeline value, qualified pipeline, pipeline coverage, new pipeline,
    opportunity value
win_rate = Win rate: win rate*, close rate*, closing rate*, closing ratio, hit rate, deal win rate
average_order_value = Average order value: average order value, aov, average basket, average basket value, average
    basket size, basket size, average transaction value, average ticket, basket value, order value, average deal size,
    average contract value, acv, deal size, average deal value, average sale, average spend per customer, average
    purchase value, average gift, average donation
average_revenue_per_user = Average revenue per user: arpu, average revenue per user, revenue per user, revenue per
    customer, average revenue per customer, arpa, average revenue per account, revpar, revenue per available room,
    revenue per employee
mrr = Monthly recurring revenue: mrr, monthly recurring revenue, net new mrr
arr = Annual recurring revenue: arr, annual recurring revenue, recurring revenue, annualised recurring revenue,
    annualized recurring revenue
market_share = Market share: market share, share of the market, share of market, market penetration, share of wallet,
    penetration
occupancy_rate = Occupancy rate: occupancy, load factor, utilisation rate*, utilization rate*, capacity utilisation,
    capacity utilization, utilisation, utilization, room occupancy, occupancy rate*
sales_cycle = Sales cycle: sales cycle*, sales cycle length, time to close, average sales cycle
donations = Donations: funds raised, fundraising income, fundraising revenue, monthly giving, fundraising, sponsorship
    income, grant income, donations
donors = Donors: new donor*, monthly donor*, regular donor*, recurring donor*, supporters, regular givers, donors,
    sponsors, backers
profit = Profit: profit*, net profit*, gross profit*, operating profit*, ebitda, ebit, operating income, net income,
    profitability, cash flow, free cash flow, operating cash flow
margin = Margin: margin*, gross margin*, profit margin*, operating margin*, ebitda margin*, net margin*, contribution
    margin*, net profit margin*
customers = Customers: paying customer*, customer base, client base, active customer*, customer count, business
    customers, lapsed customer*, paying user*, user base, customer accounts, customers, clients, buyers, shoppers
new_customers = New customers: new customer*, new client*, customer acquisition, new paying customer*, new logo*, new
    business, customer acquisitions, new buyer*, first time buyer*, first time customer*, client acquisition, new
    paying user*, new patient*
active_users = Active users: active user*, monthly active user*, weekly active user*, daily active user*, dau, mau,
    wau, maus, daus, waus, active account*, active member*, weekly active team*, daily active*, monthly active*
users = Users: app user*, new user*, end user*, account holder*, users
members = Members: memberships, new member*, paying member*, loyalty member*, loyalty programme member*, loyalty
    program member*, club member*, members
customer_lifetime_value = Customer lifetime value: customer lifetime value, lifetime value, clv, ltv, cltv
churn_rate = Churn rate: churn, churn rate*, customer churn, customer churn rate*, monthly churn, revenue churn, logo
    churn, cancellation rate*, cancellations, customer loss+, attrition of customers, subscriber churn, user churn,
    gross churn, net churn, customer attrition, mrr churn, monthly customer churn, client churn
retention_rate = Retention rate: retention, retention rate*, customer retention, customer retention rate*, user
    retention, client retention, day retention, week retention, month retention, net revenue retention, nrr, gross
    revenue retention, donor retention, donor retention rate*, subscriber retention, member retention, net retention,
    client retention rate*, user retention rate*, member retention rate*
repeat_purchase_rate = Repeat purchase rate: repeat purchase rate*, repeat purchase*, repeat customer*, returning
    customer*, repeat customer rate, repurchase rate*, repeat sales, repeat business, returning visitor*, repeat
    buyer*, repeat visit*
renewal_rate = Renewal rate: renewal rate*, renewal*, contract renewal*, membership renewal*, subscription renewal*,
    membership renewal rate, contract renewal rate
return_rate = Return rate: return rate*, product return*, product return rate*, refund rate*, returns, refunds,
    returned orders, returned items
nps = Net Promoter Score: net promoter score*, nps, net promoter, nps score*
csat = Customer satisfaction score: csat, csat score*, customer satisfaction score*, customer satisfaction rate*,
    customer satisfaction rating*, satisfaction score*, satisfaction rate*, satisfaction rating*, customer
    satisfaction index, guest satisfaction score*, patient satisfaction score*, satisfied customers, client
    satisfaction score*, user satisfaction score*, satisfaction survey score*, customer happiness score
ces = Customer effort score: customer effort score, ces
average_rating = Average rating: average rating*, star rating*, review score*, rating*, review rating*, app store
    rating*, google rating*, review average, average review*, average star rating*, average review score, average
    review rating, score on trustpilot, star average
reviews = Reviews: customer review*, google review*, positive review*, online review*, testimonial*, product review*,
    new review*, five star review*, 5 star review*, star review*, reviews
complaints = Complaints: customer complaint*, negative review*, negative comment*, negative feedback, negative
    mention*, detractors, guest complaint*, complaints, escalations
tickets = Support tickets: support ticket*, support request*, support case*, support call*, service ticket*, help desk
    ticket*, helpdesk ticket*, inbound call*, service request*, support volume, support queries, contact rate, support
    contact*, support enquir^, tickets
backlog = Backlog: backlog, ticket backlog, open ticket*, order backlog, backlog items, open cases, unresolved ticket*
average_response_time = Response time: reply quicker, respond quicker, answer quicker, reply sooner, respond sooner,
    answer sooner, get back faster, get back quicker, quicker replies, faster replies, quicker responses,
    respond faster, reply faster, answer faster, respond more quickly, reply more
    quickly, answer more quickly, response time*, average response time*, first response time*, reply time*, first
    reply time*, answer time*, time to first response, time to respond, median response time*, reaction time*, average
    reply time*, frt, mean response time*, average first response time*, customer service response time*
resolution_time = Resolution time: resolution time*, time to resolution, time to resolve, mean time to resolution,
    average resolution time*, ticket resolution time*, mttr, time to repair, mean time to repair, mean time to
    recovery, turnaround time*, turn around time*, processing time*, average processing time*, time to recover,
    recovery time*, time to fix, approval time*
waiting_time = Waiting time: waits, wait, waited, waiting time*, wait time*, average wait, average waiting time*,
    queue time*, hold time*, average wait time*, queueing time
first_contact_resolution = First contact resolution: first contact resolution, first contact resolution rate, fcr,
    first call resolution, first time fix rate, first call resolution rate, resolution rate*
sla_compliance = SLA compliance: sla compliance, sla attainment, service level*, sla*, sla adherence, compliance
    rate*, adherence rate*
requests_per_agent = Requests per agent: requests per agent, tickets per agent, cases per agent, calls per agent,
    requests handled per agent, tickets per agent per day
handling_time = Handling time: handling time*, average handling time*, handle time*, aht, average handle time*
staff_turnover = Staff turnover: staff turnover, employee turnover, turnover rate*, attrition, attrition rate*,
    employee attrition, staff attrition, employee churn, voluntary turnover, staff turnover rate*, employee turnover
    rate*, labour turnover, labor turnover, regretted attrition, voluntary attrition
absence_rate = Absence rate: absence rate*, absenteeism, sick leave, sickness absence, sick days, absence*,
    absenteeism rate, absence days, sickness rate
enps = Employee Net Promoter Score: enps, employee net promoter score, employee nps
employee_engagement_score = Employee engagement score: employee engagement score*, engagement score*, employee
    satisfaction score*, engagement index, employee engagement index, pulse score*, employee satisfaction rate, survey
    score*, staff satisfaction score*, employee survey score*
employees = Headcount: headcount, fte, ftes, full time equivalents, workforce size
hires = Hires: new hire*, hires, quality of hire
applications = Applications: job application*, qualified applicant*, qualified candidate*, resumes, qualified
    application*, applications, applicants, candidates
time_to_hire = Time to hire: time to hire, time to fill, average time to hire, average time to fill, hiring time,
    vacancy time, recruitment time
cost_per_hire = Cost per hire: cost per hire, recruitment cost*, hiring cost*, recruiting cost*, agency spend
offer_acceptance_rate = Offer acceptance rate: offer acceptance rate, offer acceptance, acceptance rate*
training_hours = Training hours: training hour*, hours of training, training days, learning hours
accidents = Accidents: workplace accident*, injur^, lost time injur^, ltifr, lost time incident*, safety incident*,
    near misses, accident rate, injury rate, trir, recordable incident*, work accident*, accidents, accident
uptime = Uptime: uptime, availability, service availability, system availability, system uptime, website uptime,
    platform uptime
downtime = Downtime: downtime, unplanned downtime, machine downtime, system downtime, outage*, outage time, outage
    minutes
incidents = Incidents: security incident*, critical incident*, production incident*, p1 incident*, major incident*,
    sev1 incident*, it incident*, security breach+, data breach+, incidents, breaches
bugs = Bugs: open bug*, critical bug*, software bug*, customer reported bug*, escaped defect*, reported bug*,
    vulnerabilit^, security vulnerabilit^, critical vulnerabilit^, bugs
error_rate = Error rate: error rate*, failure rate*, change failure rate, crash rate*, crashes, invoicing error*,
    billing error*, picking error*, crash free rate, failed payment*, failed deliver^, errors
defect_rate = Defect rate: defect rate*, scrap rate*, scrap, reject rate*, rework, rework rate, quality defect*,
    faulty product*, non conformit^, warranty claim*, defective unit*, defects per million, defects
page_load_time = Page load time: page load time*, load time*, loading time*, page speed, site speed, page load speed,
    latency, api latency, p95 latency, api response time*, website load time*, largest contentful paint, lcp, website
    speed, build time*, average page load time*, startup time
test_coverage = Test coverage: test coverage, code coverage, unit test coverage, automated test coverage, test
    automation coverage
deployments = Deployments: deployment frequency, deployments, release frequency, releases per week, deploys, velocity,
    team velocity, sprint velocity, throughput
lead_time = Lead time: lead time*, cycle time*, throughput time*, time to market, production time*, onboarding time*,
    time to value, time to productivity, ramp up time, ramp time, changeover time*, setup time*, time to onboard, time
    to first value, order to delivery time
delivery_time = Delivery time: delivery time*, average delivery time*, shipping time*, fulfilment time*, fulfillment
    time*, order processing time*, order fulfilment time*
on_time_delivery = On-time delivery: on time delivery, on time delivery rate, on time deliver^, delivery reliability,
    punctuality, otif, on time rate, on time performance, delivery accuracy
costs = Costs: spend less, cost*, operating cost*, expense*, operating expense*, overhead*, opex, spend, spending,
    expenditure*, travel expense*, travel cost*, production cost*, unit cost*, costs per unit, cost per unit,
    personnel cost*, logistics cost*, shipping cost*, cloud cost*, cloud spend, hosting cost*, energy cost*, energy
    bill*, it cost*, infrastructure cost*, procurement cost*, printing cost*, labour cost*, labor cost*,
    administrative cost*, admin cost*, support cost*, cost per ticket, cost per contact, cost base, material cost*,
    warehouse cost*, fuel cost*, packaging cost*, burn rate, expenses, shipping expense*, food cost*, electricity
    bill*, office cost*, maintenance cost*, server cost*, payroll cost*
overdue_invoices = Overdue invoices: overdue invoice*, unpaid invoice*, outstanding invoice*, late payment*, overdue
    receivable*, days sales outstanding, dso, receivable*, bad debt*, outstanding receivable*, overdue payment*,
    payment delay*, open invoice*, late invoice*, accounts receivable
energy_use = Energy use: energy use, energy consumption, electricity consumption, electricity use, power consumption,
    fuel consumption, energy usage, energy intensity, gas consumption, fuel use, electricity usage
water_use = Water use: water use, water consumption, water usage, water intensity, freshwater use, freshwater
    consumption, water withdrawal
water_savings = Water savings: water saving*, savings of water
emissions = Emissions: emission*, co2 emission*, carbon emission*, greenhouse gas emission*, ghg emission*, carbon
    footprint, co2, scope 1 emissions, scope 2 emissions, scope 3 emissions, scope 1 and 2 emissions, co2e, co2e
    emissions, ghg, carbon intensity, greenhouse gases, co2 footprint, carbon dioxide emissions, net emissions,
    absolute emissions
waste = Waste: waste, food waste, plastic waste, landfill waste, waste to landfill, packaging waste, paper
    consumption, paper use, paper usage, plastic use, plastic packaging, single use plastic*, plastic consumption,
    waste sent to landfill, material waste, virgin plastic, production waste, packaging weight
recycling_rate = Recycling rate: recycling rate*, recycled content, share of recycled material, recycled materials,
    waste recycling rate, renewable energy share, renewable electricity, renewable energy, share of renewable energy,
    renewables, recycled packaging, recyclable packaging, recycled plastic, recycled polyester, green electricity
"""

GOAL_TYPES = {
    "brand_awareness": "Brand awareness",
    "brand_reputation": "Brand reputation",
    "engaged_community": "Engaged community",
    "conversions_and_sales": "Conversions and sales",
    "customer_insight": "Customer and market insight",
    "leads": "Leads",
    "customer_service": "Customer service",
    "recruiting": "Recruiting",
    "crisis_communications": "Crisis and communications",
    "internal_communications": "Internal communications",
    "website_traffic": "Website traffic",
    "press_mentions": "Press mentions",
    "revenue": "Revenue",
}
