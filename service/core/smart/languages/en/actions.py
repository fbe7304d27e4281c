"""English verbs by class, and what follows from them. Layout as in `languages`: tag, value, phrases."""

TABLES = """
verb
  weak: raise the profile of, look better, look nicer, look modern, look more, look good, look professional, give
      children, give people, give young people, give families, make it accessible, make it easier, make accessible,
      make art accessible, make theatre accessible, make culture accessible, make music accessible
  weak: get more out of, get the most from, get more from
  weak: develop our people, develop people, develop the team, develop our team, develop our staff, develop talent,
      develop our talent, develop skills, develop our skills, develop the region, develop our region, develop the
      business, develop our business, develop ourselves, strengthen the team, strengthen our team, strengthen our
      position, strengthen ties, secure our position, secure our future, secure the future, protect our position,
      defend our position, consolidate our position, put customers first, put the customer first, put our customers
      first, put people first, put clients first, put employees first, put quality first, put safety first, set an
      example, set the tone, set the pace, set new standards, speak the language, speak with one voice, speak up,
      lead by example, finish what we started, do the right thing, do good, do great things, do great work, do
      things right, do things better, get things done, get the job done, get it right, get back on track, get the
      most out of, get the best out of, make things better, make things easier, make life easier, make progress on,
      make customers happy, make our customers happy, make our customers happier, make people happy, make people
      smile, make everyone happy, make our clients happy, make the most out of, make the best of, make better
      decisions, make smarter decisions, run a tight ship, turn ideas into reality, bring ideas to life, bring
      ideas, bring value, bring innovation, bring change, build bridges, build something, build for the future,
      build our future, create a better, create something, offer something, offer more, give customers a reason,
      give more, give our customers
  weak: invest time in, become familiar with, advance in, continue to, continue with, care about,
      care for, caring for, taking care of, take better care of, look out for, deal better with, cope with, work
      harder, work smarter, cooperate, cooperating, cooperate with, network with, networking, engage in, stimulate,
      stimulating, motivate, motivating, incentivise, energise, involve, involving, consolidate our,
      reinforce our, safeguard, uphold, appreciate, recognise, celebrate,
      connect people, accompany, assist, advise, favour, sensitise, raise consciousness, familiarise,
      contemplate, evaluate whether, assess whether, examine whether, check whether, check if, analyse whether,
      study whether, test the waters, flirt with, lean on, rely on, bank on, gamble on, go for
  event: carry out an, carry out a, conduct an, conduct a, set up a company, co host, join forces with, take over,
      take part in, put on sale, put into operation, put into production, go into production, bring into service,
      commence, conclude, conclude an, close the, break ground, top out, hand over the keys, lay the foundation,
      certify for, get certified, be certified, become certified, gain certification, receive certification, get
      accredited, be accredited, obtain accreditation, renew, renewing, renewed, prolong, sign up for, enrol in,
      apply for, hand in the, defend
  weak: tell our story, tell stories, share our passion, share our story, beat the competition, outperform the
      competition, stay ahead, be ahead, get ahead, deliver on our promises, deliver on our promise, keep our
      promise, keep our promises, keep your promises, bet on, betting on, double down on, go all in on, lean into,
      turn customers into, turn clients into, turn employees into, turn users into fans, turn followers into fans,
      turn guests into, dive deeper, dive deeper into, dig deeper, keep in mind, bear in mind, take into account,
      familiarise ourselves with, get to know, get familiar with, make sense of, take seriously, stay in touch, stay
      connected, stay close, stay close to, keep in touch, be close to, be closer to, get closer to, grow closer to,
      move closer to, bring us closer, bring people together, come together, do things differently, think
      differently, make noise, make some noise, make waves, make an impact, make a splash, make history, make a name
      for ourselves, break the mould, break barriers, be bold, be brave, be creative, be authentic, be human, be
      kind, be open, be responsive, be reachable, be a partner, stand for, strengthen our story, spread the word,
      spread our message, spread joy, bring joy, bring happiness, bring smiles, put smiles on, win the hearts of,
      capture hearts, capture the hearts of, touch hearts, exceed expectations, surpass expectations, meet
      expectations, live up to, rise to the challenge, reach for the stars, aim high, aim higher, shoot for the
      stars, dream big, dream bigger, think ahead, look ahead, look forward, look to the future, shape the future,
      own the future, manage, managing, handle everything, oversee, overseeing, supervise, supervising, run
      smoothly, be on top of, stay on top of, stay up to date, keep up to date, keep up with, follow trends, follow
      the trends, follow up on trends, get organised, get organized, be organised, be better organised, be
      proactive, step out, shine, excel, thrive, flourish, prosper, succeed, succeed in, be successful, evolve,
      reflect on, raise our game, up the ante, keep customers happy, keep our customers happy, keep clients happy,
      keep people happy, keep employees happy, keep it simple, keep the momentum, keep momentum, maintain momentum,
      make the difference, make a difference, make our mark, leave a mark, leave our mark, leave a legacy, give our
      all, give everything, give people a reason, give customers what they want, give customers the best, offer the
      best, provide the best, deliver the best, deliver a wow, be passionate, be professional, stay true to, stay
      focused, stay motivated, stay hungry, stay agile, stay flexible, act responsibly, act sustainably, take
      responsibility, take ownership
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
      deplete, lessen the, pay down, pay off, clear, ease, halt, offload, downsize, narrow, compress, relieve,
      alleviate, cut out, work off,
      run down, bring back down, crack down on, fall, falls, cool
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
      up, garner, net, amass, accumulate, achieving, notch, log, exceeds, meets, beat, become at, ensuring,
      source from, use, recycle, recycling, offset, offsetting, switch, power, plant, planting, spend, invest,
      investing, donate, donating, offer, provide, providing, be at, be above, be under, be below, come from, comes
      from, purchase, buy, re engage, engage, lend, rent out, let out, house, rehouse, immunise, immunize, vaccinate,
      feed, treat,
      fill, fills, filling, staff, graduate, accommodate, crowdfund, retrain, upskill, reskill, mentor, coach, teach,
      qualify, sponsor a, distribute, hand out, give away, borrow, export, mine, harvest, produce, manufacture, turn,
      persuade, convince, see at least, come up to, get to, get past, break through, top, outperform, pull off
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
      stage, staging, approve, approved, ratify, activate, run a, do a, do an, do one, do two, do three, do our, do the,
      restore, refurbish, refit, retrofit, rebuild, resurface, insulate, repaint, convert the, demolish, excavate,
      extend the, connect, wire, electrify, reopen, re open, rehome, rename, retire, sunset, unify, unite, bundle,
      outsource, insource, procure, commission, order, lease, cutover, go paperless, go cashless, go digital, go public,
      go carbon neutral, go plastic free, put online, bring online, take live, put into service, switch off, turn off,
      switch on, swap, trade in, transition to, move to, upgrade to, upgrade, upgrading, upgraded, hand in,
      register the,
      incorporate, legalise, deliver on, wrap up, sign off, put up, erect, fence, clean the, dredge, repair, fit, mount,
      lay, landscape, pedestrianise, signpost, declare, nominate, elect, swear in, inaugurate, unveil, premiere, debut,
      exhibit at, showcase at, tour, table, report on, publish the, disclose, certify as, comply with, close down
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
      take it to the next level, experiment with, experimenting with, play with, invest in, deepen, try out,
      see where, see how, see if, see whether, see which, find out,
      find ways, figure out, decide whether, come across as, come across, be perceived as, feel, look like,
      make sure we,
      play around with, toy with, brainstorm, dabble in, get involved, give back, lead the way, set the standard, push
      boundaries, think bigger, live our values, smash it, crush it, nail, own, ace, rock, watch,
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
  achieve: house, staff, export, produce, mine, feed, fill, top, turn, get to, coach, teach, graduate, mentor, target,
      reach, win, score, meet, pass, book, close, land, rank, meeting, booking, landing, ranking, source,
      record, bill, capture, hit, have, place, net, log, use, power, switch, plant, draw, see, bring,
      exceeds, welcome, cross, want, offer, spend
  increase: gain, gains, rise, rises, lift, lifts, boost, boosts, climb
  decrease: fall, falls, ease, narrow, drop, drops, decline, save, saves, trim, clear
  event: order, fit, table, tour, top, repair, connect, extend the, do our, do the, do one, do two, do three,
      break even, launch, launches, open, opening, opens, hire, hires, recruit, sign, file, host, hosts,
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
  weak: own, look like, feel, support, focus, help, work, address, care, champion, love, watch, position, network,
      shape, monitor, continue,
      try, learn, do, use, showcase, highlight, promote, positioning, understanding, marketing, care for
  maintain: limit, limits, cap, hold, holds, remaining, holding, keep
  improve: better, perfect, fix, polish, advance, upgrade, upgrades
  stop: end, ending, stop, stops
making_public
  yes: publish, publishes, publishing, published, launch, launches, launching, launched, releas~, roll out, rolling
      out, rolled out, adopt, adopting, adopted, sign, signing, signed, approve, approved, present, presenting,
      introduc~, go live, submit, submitted, send, deploy, install, open, opens, opening, opened, run, host, hold,
      hire
reaching
  yes: reach, reaches, reaching, reached
reached
  yes: people, persons, users, internet users, social media users, households, families, women, men, parents, young
      people, teenagers, students, adults, consumers, decision makers, professionals, viewers
arriving
  yes: reach, reaches, reaching, reached, hit, hits, hitting, attain, attains, attaining, achieve, achieves, achieving,
      exceed, exceeding, surpass, surpassing, cross, crossing, pass, passing, get to, be at, be above
accepted
  by: approved by, signed off, sign off by, sign off, adopted by, endorsed by, in use, accepted by, ratified, agreed
      with, agreed by, presented to, published, rolled out, available to all, live, signed by, passed by, approved,
      implemented in all, used by, read by, acknowledged by, handed over, in place, in production, in force,
      operational, certified by, go live
participle
  event: renovated, repaired, listed, installed, delivered, signed, approved, published, refurbished, replaced,
      migrated, translated, audited, trained, elected, built, launched, tested
  event: live, up and running, running, operational, in place, in operation, in use, in service, in production,
      in force,
      ready, available, open, online, on air, active, complete, finished, compliant, accessible, functional,
      established,
      out, on sale, on the shelves, accredited, up, usable, in the hands of, certified, done
complete_act
  yes: go paperless, go live, going live, go cashless, go digital, go public, go carbon neutral, go plastic free, break
      even, rebrand, relaunch
causative
  yes: make, makes, making, made, get, getting, gets, keep, keeping, render, let, have
implied
  costs: save, saves, saving, saved
  sales: sell, sells, selling, sold
  revenue: earn, earning, earns, turn over, bill, invoice
  average_response_time: respond, reply, answer
"""
