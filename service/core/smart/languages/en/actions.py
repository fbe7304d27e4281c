"""English verbs by class, and what follows from them. Layout as in `languages`: tag, value, phrases."""

TABLES = """
verb
  increase: push, pushes, pushing, increas~, grow, grows, growing, grew, grown, boost, boosts, boosting, boosted,
      raise, raises, raising, raised, expand, expands, expanding, expanded, lift, lifts, lifting, lifted, elevat~,
      enlarg~, maximis~, maximiz~, scale, scales, scaling, scale up, scaling up, ramp up, ramping up, step up, push
      up, bring up, drive up, drive more, uplift, multipl^, multiply, multiplying, accelerat~, gain, gains, gaining,
      gained, add, adds, adding, added, attract, attracts, attracting, attracted, amplif^, amplify, build up, building
      up, redoubl~, widen, widening, broaden, broadening, going up, go up, move up, rise, rises, rising, climb, pump
      up, skyrocket, upsell, increase the, bring in more, see an increase
  decrease: prevent, preventing, reduc~, decreas~, lower, lowers, lowering, lowered, cut, cuts, cutting, cut down, cut
      back, shrink, shrinking, slash, slashes, slashing, slashed, drop, dropping, minimis~, minimiz~, bring down,
      bringing down, drive down, trim, trimming, shorten, shortens, shortening, shortened, diminish, diminishing,
      lessen, lessening, save, saves, saving, saved, curb, curbing, decline, go down, going down, push down, scale
      down, scale back, get down, keep down, take down, speed up, speeding up, cutting down, knock down, wind down,
      deplete, lessen the, pay down, pay off, clear
  maintain: maintain, maintains, maintaining, maintained, keep, keeps, keeping, kept, hold, holds, holding, stay,
      stays, staying, remain, remains, remaining, preserv~, sustain, sustains, sustaining, not exceed, do not exceed,
      don't exceed, never exceed, not let, don't let, do not let, never let, cap, capping, limit, limiting, limits,
      restrict, not go above, not go below, not drop below, not fall below, stay under, stay below, stay above, don't
      go above, don't go over, hold steady, not to exceed, must not exceed, shall not exceed, spend no more than,
      stabilise, stabilize, retain, retains, retaining
  improve: improv~, enhanc~, optimis~, optimiz~, strengthen, strengthens, strengthening, strengthened, refin~,
      streamlin~, better, polish, perfect, fix, fixing, advance, turn around, revitalise, revitalize, modernise,
      modernize
  achieve: aim for, aiming for, target, targeting, reach, reaches, reaching, reached, achiev~, attain, attaining, get,
      gets, getting, got, obtain, obtaining, generat~, secur~, earn, earning, win, wins, winning, hit, hitting,
      acquir~, collect, collecting, collected, gather, gathering, sell, sells, selling, book, booking, score, scoring,
      capture, capturing, receive, receiving, have, having, convert, converting, bring in, pull in, register,
      registering, enrol, enrolling, enroll, sign up, signing up, onboard, onboarding, welcome, welcoming, serve,
      serving, meet, meeting, exceed, exceeding, surpass, surpassing, pass, cross, crossing, crack, land, landing,
      source, sourcing, draw, draws, drawing, bring, win back, winning back, reactivat~, find, finds, finding, close,
      closing, deliver, delivering, delivered, drive, drives, driving, ensure, see, rank, ranking, see to it, want,
      achieve a, record, turn over, invoice, bill, raise money, fundraise, hitting the, recover, win over, place, pick
      up, garner, net, amass, accumulate, achieving, notch, log, complete, exceeds, meets, beat, become at, ensuring,
      source from, use, recycle, recycling, offset, offsetting, switch, power, plant, planting, spend, invest,
      investing, donate, donating, offer, provide, providing, be at, be above, be under, be below, come from, comes
      from, purchase, buy, re engage, engage
  event: launch, launches, launching, launched, open, opens, opening, opened, hire, hires, hiring, hired, recruit,
      recruiting, recruited, appoint, appointing, appointed, sign, signing, signed, publish, publishes, publishing,
      published, releas~, ship, ships, shipping, shipped, deploy, deploying, deployed, roll out, rolling out, rolled
      out, rollout, migrat~, switch to, switching to, mov~, relocat~, clos~, discontinu~, retir~, file, filing, host,
      hosting, hosts, hosted, hold, holding, held, organis~, organiz~, run, runs, running, attend, attending,
      attended, speak, speaking, complete, completes, completing, completed, finish, finishing, finished, finalis~,
      finaliz~, install, installing, installed, introduc~, go live, going live, goes live, implement, implementing,
      implemented, adopt, adopting, adopted, ban, banning, replac~, remov~, certify, certifies, certified, certifying,
      train, training, trained, trains, send, sending, sent, post, posts, posting, posted, upload, uploading, test,
      testing, conduct, conducting, conducted, carry out, carrying out, perform, performing, submit, submitting,
      submitted, present, presenting, visit, visiting, contact, contacting, contacted, interview, interviewing, call,
      calling, email, emailing, partner with, partnering with, collaborate with, collaborating with, translat~,
      digitis~, digitiz~, automat~, integrat~, integrate with, audit, auditing, audited, apply, sponsor, sponsoring,
      award, distribut~, deliver, deliver the, list, reach out to, message, messaging, share, shares, sharing,
      announc~, issu~, execut~, kick off, kicking off, enter, entering, expand into, expanding into, expand to, join,
      joining, participate in, exhibit, exhibiting, film, filming, record, recording, shoot, host at, onboard, merge,
      acquire the, sell the, break even, go paperless, pilot, piloting, piloted, renovat~, plant, schedule, hand over,
      transfer, transferring, consolidate, decommission, shut down, shutting down, list on, pass the, obtain the,
      achieve certification, win the, promote to, visit the, meet with, qualify for, rebrand, relaunch, relaunching,
      celebrate the, give, giving, tweet, tweeting, go to, broadcast, stream, streaming, print, mail, deliver a,
      repay, repaid, invite, inviting, put in place, put into operation, bring to market, make available, be
      available, have in place, enable, enabled, equip, equipped, furnish, redesign, redesigning, redesigned, rework,
      stage, staging, approve, approved, ratify, activate, run a
  make: creat~, develop, develops, developing, developed, build, builds, building, built, write, writes, writing,
      written, prepar~, draft, drafts, drafting, drafted, defin~, design, designs, designing, designed, produc~, make,
      makes, making, made, set up, setting up, establish, establishes, establishing, established, document,
      documenting, documented, updat~, refresh, refreshing, refreshed, revis~, start, starts, starting, form, map,
      mapping, mapped, plan, planning, compil~, formulat~, put together, putting together, outline, devis~, craft,
      crafting, construct, constructing, found, initiat~, set, select, choose, identify, identifying, identified,
      analyse, analyze, analysing, evaluat~, review, reviewing, reviewed, research, researching, standardise,
      standardize, curate, edit, repurpose, repurposing, rewrite, rewriting, draw up, map out, work out, come up with,
      assemble, begin, build out, bring together, catalogue, document the, archive, clean up, tidy, restructure,
      reorganise, reorganize, overhaul, overhauling
  respond: pay, pays, paying, paid, answer, answers, answering, answered, repl^, reply, replying, replied, respond,
      responds, responding, responded, resolv~, process, processing, processed, dispatch, dispatched, acknowledg~,
      handl~, fulfil, fulfill, solv~, pick up, deal with, call back, respond to, reply to, react to, ship, shipped,
      ship within, follow up, following up, return, get back to, get back, triage, approved within, deliver within,
      refund, pay within, close within, address within, get an answer, get a reply, be answered, are answered, is
      answered, receive a reply, receive a response, receive an answer, get a response, hear back, attended to, are
      resolved, is resolved, are shipped, patched, patch, process within
  weak: work on, working on, work with, working with, work together with, work together, work towards, work, explore,
      explores, exploring, support, supports, supporting, focus on, focusing on, focus, concentrate on, look into,
      looking into, look at, looking at, consider, considering, investigate, investigating, help, helps, helping,
      facilitat~, encourag~, foster, fosters, fostering, promote, promotes, promoting, participate, participating,
      leverag~, think about, thinking about, try, trying, striv~, aspir~, address, addressing, tackle, tackling,
      discuss, discussing, monitor, monitoring, continue, continuing, learn about, learning about, learn, understand,
      understanding, embrac~, nurture, nurturing, cultivate, cultivating, inspire, inspiring, empower, empowering, pay
      attention, prioritise, prioritize, care, champion, delight, delighting, utilise, utilize, coordinate,
      communicate, communicating, contribute to, engage with, engaging with, engage, be active, be more active, be
      present, do better, do more, get better, be better, be more present, take care, see what, drive excellence, stay
      relevant, have fun, make progress, keep up, keep going, do our best, give our best, do something, raise the bar,
      take it to the next level, experiment with, experimenting with, play with, invest in, deepen, try out, watch,
      keep an eye on, observe, connect with, interact with, talk about, talk to, listen to, collaborate, network, be
      visible, revisit, go viral, stand out, showcase, highlight, position, make the most of, build on, seek, pursue,
      take advantage of, shape, unlock, reinvent, transform, transforming, differentiate, love, enjoy, win hearts,
      wow, amaze, impress, start thinking, rethink, up our game, be there, show up, be more, be less, do, make better
      use of, make use of, commit to, remain committed, strive for, reimagine, maintain good, take seriously, be
      innovative, go the extra mile, pay more attention
  become: be, is, are, being, become, becomes, becoming, turn into, establish ourselves as, position ourselves as, be
      seen as, be known as, be recognised as, be recognized as, be regarded as, remain the, stay the
  stop: stop, stops, stopping, stopped, eliminat~, end, ending, abolish, phase out, phasing out, get rid of, getting
      rid of, eradicat~, put an end to, cease, avoid, avoiding, remove, removing, quit, no longer, do away with,
      discontinue, wipe out, zero out
noun_verb
  achieve: target, reach, win, score, meet, pass, book, close, land, rank, meeting, booking, landing, ranking, source,
      record, bill, capture, hit, have, place, net, log, use, power, switch, plant, complete, draw, see, bring,
      exceeds, welcome, cross, want, offer, spend
  increase: gain, gains, rise, rises, lift, lifts, boost, boosts, climb
  decrease: drop, drops, decline, save, saves, trim, clear
  event: upgrad~, break even, launch, launches, open, opening, opens, hire, hires, recruit, sign, file, host, hosts,
      hold, run, runs, post, posts, posting, training, train, test, testing, present, visit, visits, contact,
      interview, call, email, audit, apply, sponsor, award, list, message, messaging, share, shares, issue, issues,
      issued, join, film, record, recording, schedule, release, releases, transfer, pilot, move, moves, moving, close,
      running, shipping, print, mail, stage, stream, streaming, give, speaking, broadcast, plant, hiring, enter, ship,
      ships, exhibit, complete, installing, held, holding
  make: design, designs, plan, planning, form, map, document, research, start, starts, starting, draft, drafts,
      review, make, update, updates, set, produce, craft, construct, outline, edit, select, build, building, writing,
      found, develop, analyse, archive, established, begin, refresh, catalogue
  respond: pay, process, answer, answers, return, repl^, handl~, follow up, pick up, address, refund, ship, patch,
      triage
  weak: support, focus, help, work, address, care, champion, love, watch, position, network, shape, monitor, continue,
      try, learn, do, use, showcase, highlight, promote, positioning, understanding, marketing, care for
  maintain: limit, limits, cap, hold, holds, remaining, holding, keep
  improve: better, perfect, fix, polish, advance, upgrade, upgrades
  stop: end, ending, stop, stops
making_public
  yes: publish, publishes, publishing, published, launch, launches, launching, launched, releas~, roll out, rolling
      out, rolled out, adopt, adopting, adopted, sign, signing, signed, approve, approved, present, presenting,
      introduc~, go live, submit, submitted, send, deploy, install, open, opens, opening, opened, run, host, hold,
      hire
arriving
  yes: reach, reaches, reaching, reached, hit, hits, hitting, attain, attains, attaining, achieve, achieves, achieving,
      exceed, exceeding, surpass, surpassing, cross, crossing, pass, passing, get to, be at, be above
accepted
  by: approved by, signed off, sign off by, sign off, adopted by, endorsed by, in use, accepted by, ratified, agreed
      with, agreed by, presented to, published, rolled out, available to all, live, signed by, passed by, approved,
      implemented in all, used by, read by, acknowledged by, handed over, in place, in production, in force,
      operational, certified by, go live
implied
  sales: sell, sells, selling, sold
  revenue: earn, earning, earns, turn over, bill, invoice
  average_response_time: respond, reply, answer
"""
