"""Catalan numbers and times. Layout as in `languages`: tag, value, phrases."""

TABLES = """
number
  0: zero
  1: un sol, una sola
  2: dos, dues
  3: tres
  4: quatre
  5: cinc
  6: sis
  7: set
  8: vuit, huit
  9: nou
  10: deu
  11: onze
  12: dotze
  13: tretze
  14: catorze
  15: quinze
  16: setze
  17: disset, dèsset
  18: divuit, díhuit
  19: dinou
  20: vint
  30: trenta
  40: quaranta
  50: cinquanta
  60: seixanta
  70: setanta
  80: vuitanta
  90: noranta
  100: cent
  200: dos cents, dues centes, doscents
  300: tres cents, tres centes
  400: quatre cents, quatre centes
  500: cinc cents, cinc centes
  600: sis cents, sis centes
  700: set cents, set centes
  800: vuit cents, vuit centes
  900: nou cents, nou centes
  1000: mil
scale
  12: dotzena, dotzenes
  100: centenar, centenars, cents, centes
  1000: mil, k, miler, milers
  1000000: milió, milions, m, mm, mln
  1000000000: mil milions
fraction
  0.5: meitat, mig, mitja, la meitat
  0.333333: terç, terços, tercera part, terceres parts
  0.25: quart, quarts, quarta part, quartes parts
  0.2: cinquè, cinquens, cinquena part, cinquenes parts
  0.1: dècim, dècims, desena part
one
  a: un, una, u
average
  a: mig, mitja
and
  and: i, &
multiplier
  2: duplic~, dupliqui, dupliquin, dupliquem, dupliqueu, duplicaré, dobl~, dobleu, doble, doblem, doblant, el doble
      de, el doble, al doble, x2, x 2, per dos
  3: triplic~, tripliqui, tripliquin, tripliquem, tripliqueu, el triple de, el triple, al triple, x3, x 3, per tres
  4: quadruplic~, el quàdruple, x4, x 4, per quatre
  5: quintuplic~, x5, x 5
  10: decuplicar, x10, x 10
  0.5: a la meitat, per la meitat
  0.333333: a la tercera part, a un terç
  0.25: a la quarta part, a un quart
times
  times: x, vegades, cops
multiplying
  yes: multiplic~, multipliqui, multipliquem
factor
  by: per
out_of
  of: de cada, sobre
range
  to: a, al, fins a, als, fins al
  and: i
  -: -, o
between
  between: entre, d entre, entre els, entre les
percent
  %: %, per cent, percent
  ‰: ‰, per mil
points
  pp: punt* percentual, punts percentuals, pp, ppt*, p.p, p . p, punts de percentatge
  bp: punts bàsics, punt bàsic, pb
currency
  EUR: €, eur, euro*
  USD: $, usd, dòlar*
  GBP: £, gbp, lliures esterlines, lliures
  PLN: pln, zł, zloty*
  BGN: bgn, lev
unit
  hours: hor+, h, hores laborables, hores de feina, hores de treball
  minutes: minut*, min
  seconds: segon*, seg, s
  milliseconds: ms, millisegon*
  days: di+, dia laborable, dies laborables, dies hàbils, dies naturals, d
  weeks: setman+
  months: mes, mesos
  quarters: trimestre*
  years: any*
  stars: estrell+, estrelles
  points: punt*, pts
ordinal_suffix
  th: r, n, t, è, a, er, ª, º, on, rt, . o, . a, . r, . t, . n
new
  new: nou
vague_amount
  many: molt@, moltíssim@, molts més, moltes més, molt més, bastants, bastant més, forces, força més, munt de, un munt
      de, gran quantitat de, un gran nombre de, gran nombre de, una gran quantitat de, nombros@, nombroses,
      innombrables, el màxim nombre de, el màxim de, el màxim possible, tants com sigui possible, tantes com sigui
      possible, algun, alguns, algunes, alguna, uns quants, unes quantes, diversos, diverses, pocs, poques, un grapat
      de, un parell de, una sèrie de, diversos centenars, diversos centenars de, diversos milers, diversos milers de,
      alguns milers de, centenars, centenars de, milers, milers de, desenes de, dotzenes de, desenes de milers,
      desenes de milers de, centenars de milers de, milions de, diversos milions de, dos dígits, doble dígit, de dos
      dígits, dues xifres, de dues xifres
  greatly: significativament, substancialment, considerablement, dràsticament, notablement, enormement, fortament,
      lleugerament, una mica, molt, bastant, força, de manera significativa, de forma significativa, de manera
      notable, de manera considerable, de forma notable, al màxim, al mínim, tant com sigui possible, en la mesura del
      possible, fins a un nivell raonable, a un nivell acceptable, significati@, significatiu, considerable*,
      notable*, substancial*, suficient*, òptim@, raonable*
placeholder
  x: xx, xxx, xxxx, tbd, per definir, per determinar, nn, n, __, ___, ____, _____, ? %, $ x, € x, x €, n %, y %, z %,
      x %, xx %, # #, [ nombre ], [ número ], [ x ], [ n ], [ % ], [ valor ], [ quantitat ], ( nombre )
month
  1: gener, gen, gen .
  2: febrer, feb, febr ., feb .
  3: març, març .
  4: abril, abr, abr .
  5: maig, maig .
  6: juny, jun, jun .
  7: juliol, jul, jul .
  8: agost, ago, ag .
  9: setembre, set, setemb, set .
  10: octubre, oct, oct .
  11: novembre, nov, nov .
  12: desembre, des, des .
weekday
  0: dilluns
  1: dimarts
  2: dimecres
  3: dijous
  4: divendres
  5: dissabte*
  6: diumenge*
ordinal
  1: primer, primer+, primers, primera, 1r, 1 r, 1 r ., 1 a .
  2: segon, segon+, segona, ii, 2 n ., 2 n, 2 a .
  3: tercer, tercera, iii, 3 r ., 3 r, 3 a .
  4: quart, quarta, iv, 4 t ., 4 a .
  -1: últim, última, darrer, darrera
period
  day: di+, dies laborables, dies hàbils
  week: setman+
  month: mes, mesos
  quarter: trimestre*, trim, trim .
  half: semestre*, meitat
  year: any*, any natural
  fiscal_year: any fiscal, anys fiscals, exercici, exercicis, exercici fiscal, any comptable, fy
  decade: dècada, decenni
named_period
  b6: últim bimestre, darrer bimestre, sisè bimestre
  b5: cinquè bimestre
  b4: quart bimestre
  b3: tercer bimestre
  b2: segon bimestre
  b1: primer bimestre
  c3: tercer quadrimestre, últim quadrimestre, darrer quadrimestre, quadrimestre 3
  c2: segon quadrimestre, 2 n quadrimestre, quadrimestre 2
  c1: primer quadrimestre, 1 r quadrimestre, quadrimestre 1
  q1: q1, q 1, t1, t 1, 1 t, 1 q, trimestre 1, 1 r trimestre, 1 er trimestre
  q2: q2, q 2, t2, t 2, 2 t, 2 q, trimestre 2, 2 n trimestre, 2 on trimestre
  q3: q3, q 3, t3, t 3, 3 t, 3 q, trimestre 3, 3 r trimestre, 3 er trimestre
  q4: q4, q 4, t4, t 4, 4 t, 4 q, trimestre 4, 4 t trimestre
  h1: h1, s1, 1 s, h 1, s 1, semestre 1, 1 h
  h2: h2, s2, 2 s, h 2, s 2, semestre 2, 2 h
end_period
  day: final de jornada, fi de jornada
  week: final de setmana laboral
  month: final de mes, finals de mes, fi de mes
  quarter: final de trimestre, finals de trimestre, tancament de trimestre
  year: final d any, finals d any, fi d any, tancament d any, cap d any fiscal
  fiscal_year: tancament de l exercici, tancament d exercici, final de l exercici, finals de l exercici, final d
      exercici, fi de l exercici, tancament fiscal
season
  5: primavera
  8: estiu
  11: tardor
  2: hivern
feast
  sunday1-5: dia de la mare
  3-1: dia de les illes balears
  4-27: la mare de déu de montserrat
  7-25: sant jaume
  11-11: sant martí
  5-9: dia d europa
  2-12: santa eulàlia
  6-5: dia mundial del medi ambient, dia del medi ambient
  10-9: nou d octubre
  12-25: nadal, dia de nadal, festes de nadal
  12-24: nit de nadal, vigília de nadal
  12-26: sant esteve
  12-31: cap d any, nit de cap d any
  1-1: any nou, ninou
  1-6: reis, dia de reis, epifania, nit de reis, cavalcada de reis
  2-14: sant valentí
  3-8: dia de la dona, dia internacional de la dona
  3-19: sant josep, dia del pare
  4-22: dia de la terra
  4-23: sant jordi, diada de sant jordi, dia del llibre
  5-1: dia del treball, primer de maig, dia del treballador, festa del treball, 1 de maig
  6-24: sant joan, revetlla, revetlla de sant joan, nit de sant joan
  6-29: sant pere
  8-15: mare de déu d agost, assumpció
  9-11: diada, la diada, diada nacional, onze de setembre, diada de catalunya, 11 de setembre
  9-24: la mercè, mercè, festes de la mercè
  10-12: el pilar
  10-31: halloween, castanyada
  11-1: tots sants, dia de tots sants
  12-6: dia de la constitució, sant nicolau, pont de la constitució
  12-8: immaculada, puríssima, immaculada concepció, pont de la puríssima
  12-13: santa llúcia
  easter: setmana santa, pasqua, diumenge de pasqua
  easter-2: divendres sant
  easter+1: dilluns de pasqua
  easter+49: segona pasqua, pentecosta
  easter-47: carnaval, carnestoltes
  black friday: black friday, divendres negre
  cyber monday: cyber monday
  thanksgiving: acció de gràcies
edge
  end: finals de, finals del, finals d, a finals de, a finals del, a finals d, final de, final del, final d, el final
      de, el final del, el final d, a final de, a final del, a final d, al final de, al final del, al final d, fi de,
      fi del, la fi de, la fi del, la fi d, el tancament de, el tancament del, tancament de, tancament del, al
      tancament de, al tancament del, al terme de, al terme del, últim dia de, últim dia del, l últim dia de, l últim
      dia del, darrer dia de, darrer dia del, abans que acabi, abans d acabar, abans que s acabi, abans que finalitzi,
      abans de finalitzar, abans que acabe, abans de tancar, abans que tanqui, quan acabi, a darrers de, darrers de,
      acabar, finalitzar, tancar, tanquem, tancarem, acabarem, acabem, concloure, en acabar, al acabar, en finalitzar,
      en tancar, abans de concloure, abans que conclogui, que acabi, que finalitzi, que tanqui, a les acaballes de, a
      tancament de, a tancament del, quan s acabi, quan finalitzi, quan conclogui, quan es tanqui, fins que acabi,
      fins que finalitzi, fins que s acabi, un cop acabat, un cop finalitzat, tan bon punt acabi, últims dies de, els
      últims dies de, últimes setmanes de, a acabaments de, a acabaments d, a la fi de, a la fi del, a la fi d, abans
      d acabar se, acabament de, acabament del, finalitzi, acabi
  start: inici de, inici del, l inici de, l inici del, a l inici de, a l inici del, començament de, començament del,
      el començament de, el començament del, al començament de, al començament del, principi de, principi del, el
      principi de, al principi de, primer dia de, primer dia del
  mid: mitjans de, mitjan, a mitjans de, a mitjans del, a mitjans d, a mitjan, mitjans del, a meitat de, a meitats de,
      a mitjan de
  early: principis de, principis del, a principis de, a principis del, a principis d, principis d, començaments de, a
      començaments de, inicis de, a inicis de, primers de, a primers de, a començament de, a començament d, a
      començaments d, a començaments del, a primers d, a primers del, a inicis d, a inicis del, primeres setmanes de,
      primers mesos de, els primers mesos de, els primers mesos del, començament d, començament del any, començaments
      d, primers d, primers del, inicis d, inicis del
which
  this: aquest, aquesta, aquests, aquestes, tot el, tota la, tot l, el present, present, l actual, resta d aquest, la
      resta d aquest, el corrent, el que queda d, que queda de, que queda d, que queda del, que resta de, que resta d,
      que resta del, resta de, resta del, resta d, la resta de, la resta del, la resta d
  next: pròxim, pròxima, pròxims, pròximes, proper, propera, propers, properes, següent, següents, vinent, vinents
  last: passat, passada, anterior, anteriors, últim, última, últims, últimes, darrer, darrera, darrers, darreres
which_after
  this: actual, en curs, corrent, mateix
  next: que ve, vinent, vinents, que vindrà, pròxim, pròxima, proper, propera, següent, entrant, que entra
  last: passat, passada, anterior, darrer, últim
time_prep
  by: per a, per al, per, per l, fins a, fins al, fins a l, fins a la, fins als, fins el, fins, com a molt tard, com a
      molt tard el, com a molt tard al, com a màxim, com a màxim el, com a màxim al, no més tard de, no més tard del,
      no més tard d, a tot tardar, a més tardar, data límit, data límit el, termini, termini fins, termini fins al,
      venciment, deadline, data objectiu, d aquí a, d aquí al, d aquí fins a, de cara a, de cara al, de cara a l, cap
      a, amb data límit, amb data límit el, amb data límit del, al, a, a l, a la, a data de, amb termini, lliurament,
      límit, que finalitza, amb vista a, i fins a, tancament, pel, pels, com a tard, com a tard el, com a molt tard a,
      com a molt tard a l, com a màxim a, com a màxim a l, a tot estirar, a tot estirar el, a tancament de, a
      tancament del, amb data tope, data tope, amb termini fins a, amb termini el, data de lliurament, data fi, data
      final, data de finalització, amb data final, d ací a, d ací al, d ací fins a, d ací fins al, com a data límit,
      que venç el, per abans de, per abans del, a tardar, al més tard, al més tard el, a molt estirar, no després de,
      no després del, no més enllà de, no més enllà del, no més tard dels, a tot tardar a
  before: abans de, abans del, abans d, abans de la, abans de l, abans que arribi, abans que comenci, previ a, abans
      dels
  in: en, el, l, la, durant, durant el, durant la, durant l, durant els, al llarg de, al llarg del, al llarg d, al
      llarg de l, en el transcurs de, en el transcurs del, dins de, dins del, dins el, en el mes de, en tot, durant
      tot, durant tot el, durant tot l, en el decurs de, en el decurs del, en el decurs d, en el curs de, amb horitzó,
      amb l horitzó, amb l horitzó de, amb horitzó a, en l horitzó, en l horitzó de, a l horitzó, horitzó, al llarg
      dels, al llarg de les, al llarg de la, dins l, dins la, dins els, dins d, dintre de, dintre del, dintre d,
      coincidint amb, aprofitant
  of: de, del, d
  from: des de, des del, des d, a partir de, a partir del, a partir d, amb efecte des de, començant el, amb inici el,
      després de, després del, després d, rere
within
  within: en menys d, en no més d, en un termini d, en un màxim d, en, en els, en un termini de, en el termini de, en
      un termini màxim de, en el termini màxim de, en el termini d, en un termini màxim d, en el termini màxim d, en
      un període d, en el període d, en qüestió de, en qüestió d, en un marge de, en l espai d, en el curs de, en el
      transcurs d, en els següents, en un màxim de, en menys de, en un període de, en el període de, al llarg de, al
      llarg dels, al llarg de les, durant, durant els, durant les, dins de, dins d, dins dels, d aquí a, en no més de,
      en només, en tan sols, en uns, en aproximadament, en el transcurs de, termini, per un període de, en l espai de,
      en unes, en prop de, en poc més de, els, les, a menys de, abans de, abans d, en un horitzó de, en un horitzó d,
      amb un horitzó de, a un horitzó de, d ací a, al cap de, al cap d, en un interval de, en un lapse de, en termini
      de, termini de, termini màxim, amb un termini de, en cosa de, per d aquí a, abans que passin, en el decurs de,
      en el decurs d, dintre de, dintre d, dintre dels, en tot just, de cara a d aquí a
time_word
  period: període, termini
from_now
  now: a partir d ara, des d ara, des d avui, a partir d avui, vista
every
  every: cada, tots els, totes les, per cada, cadascun dels, cadascuna de les
with
  with: amb
period_in_a_word
  year last: l any passat
  year this: enguany, d enguany
"""
