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
and
  and: i, &
multiplier
  2: duplic~, dupliqui, dupliquem, dobl~, doble, doblem, doblant, el doble de, el doble, al doble, x2, x 2, per dos
  3: triplic~, tripliqui, el triple de, el triple, al triple, x3, x 3, per tres
  4: quadruplic~, el quàdruple, x4, x 4, per quatre
  5: quintuplic~, x5, x 5
  10: decuplicar, x10, x 10
  0.5: a la meitat, per la meitat
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
  th: r, n, t, è, a, er, ª, º, on, rt
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
  1: gener, gen
  2: febrer, feb
  3: març
  4: abril, abr
  5: maig
  6: juny, jun
  7: juliol, jul
  8: agost, ago
  9: setembre, set, setemb
  10: octubre, oct
  11: novembre, nov
  12: desembre, des
weekday
  0: dilluns
  1: dimarts
  2: dimecres
  3: dijous
  4: divendres
  5: dissabte*
  6: diumenge*
ordinal
  1: primer, primer+, primers, primera, 1r, 1 r
  2: segon, segon+, segona, ii
  3: tercer, tercera, iii
  4: quart, quarta, iv
  -1: últim, última, darrer, darrera
period
  day: di+, dies laborables, dies hàbils
  week: setman+
  month: mes, mesos
  quarter: trimestre*
  half: semestre*, meitat
  year: any*, any natural
  fiscal_year: any fiscal, anys fiscals, exercici, exercicis, exercici fiscal, any comptable, fy
  decade: dècada, decenni
named_period
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
  12-25: nadal, dia de nadal, festes de nadal
  12-24: nit de nadal, vigília de nadal
  12-26: sant esteve
  12-31: cap d any, nit de cap d any
  1-1: any nou, ninou
  1-6: reis, dia de reis, epifania
  2-14: sant valentí
  3-8: dia de la dona, dia internacional de la dona
  3-19: sant josep, dia del pare
  4-22: dia de la terra
  4-23: sant jordi, diada de sant jordi, dia del llibre
  5-1: dia del treball, primer de maig, dia del treballador
  6-24: sant joan, revetlla
  6-29: sant pere
  8-15: mare de déu d agost, assumpció
  9-11: diada, la diada, diada nacional, onze de setembre
  9-24: la mercè, mercè, festes de la mercè
  10-12: el pilar
  10-31: halloween, castanyada
  11-1: tots sants, dia de tots sants
  12-6: dia de la constitució, sant nicolau
  12-8: immaculada, puríssima
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
      abans de finalitzar, abans que acabe, abans de tancar, abans que tanqui, quan acabi, a darrers de, darrers de
  start: inici de, inici del, l inici de, l inici del, a l inici de, a l inici del, començament de, començament del,
      el començament de, el començament del, al començament de, al començament del, principi de, principi del, el
      principi de, al principi de, primer dia de, primer dia del
  mid: mitjans de, mitjan, a mitjans de, a mitjans del, a mitjans d, a mitjan, mitjans del, a meitat de, a meitats de,
      a mitjan de
  early: principis de, principis del, a principis de, a principis del, a principis d, principis d, començaments de, a
      començaments de, inicis de, a inicis de, primers de, a primers de
which
  this: aquest, aquesta, aquests, aquestes, el present, present, l actual, resta d aquest, la resta d aquest, el
      corrent, el que queda d
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
      límit, que finalitza, amb vista a, i fins a, tancament
  before: abans de, abans del, abans d, abans de la, abans de l, abans que arribi, abans que comenci, previ a, abans
      dels
  in: en, el, l, la, durant, durant el, durant la, durant l, durant els, al llarg de, al llarg del, al llarg d, al
      llarg de l, en el transcurs de, en el transcurs del, dins de, dins del, dins el, en el mes de, en tot, durant
      tot, durant tot el, durant tot l
  of: de, del, d
  from: des de, des del, des d, a partir de, a partir del, a partir d, amb efecte des de, començant el, amb inici el,
      després de, després del, després d, rere
within
  within: en menys d, en no més d, en un termini d, en un màxim d, en, en els, en un termini de, en el termini de, en
      un termini màxim de, en el termini màxim de, en un màxim de, en menys de, en un període de, en el període de, al
      llarg de, al llarg dels, al llarg de les, durant, durant els, durant les, dins de, dins d, dins dels, d aquí a,
      en no més de, en només, en tan sols, en uns, en aproximadament, en el transcurs de, termini, per un període de,
      en l espai de, en unes, en prop de, en poc més de, els, les, a menys de
time_word
  period: període, termini
from_now
  now: a partir d ara, des d ara, des d avui, a partir d avui, vista
anchored
  of: següents al, següents a la, següents a l, posteriors al, posteriors a la, posteriors a l, des del, des de, des
      de la, des de l, de, del, després de, després del
anchor_noun
  event: llançament, llançament del producte, posada en marxa, conferència, congrés, fira, esdeveniment, reunió,
      consell, assemblea, inauguració, obertura, rellançament, migració, auditoria, eleccions, fusió, trasllat,
      campanya, projecte, temporada, programa, pilot, contracte, curs, espectacle, festival, vacances, estiu,
      primavera, hivern, tardor, sortida a borsa, signatura, firma, rebaixes, publicació, contractació, alta, compra,
      lliurament, installació
compared
  surely: respecte a, respecte al, respecte de, respecte del, respecte als, respecte a l, respecte de l, respecte d,
      amb respecte a, amb respecte al, davant de, davant del, enfront de, enfront del, en comparació amb, en
      comparació amb el, en comparació amb l, comparat amb, comparat amb el, comparada amb, comparats amb, comparades
      amb, en relació amb, en relació amb el, en relació a, vs, vs ., versus, contra, mateix període de, mateix
      període del, mateix període de l, mateix trimestre de, mateix trimestre del, mateix mes de, mateix mes del, que
      el, que l, que en
  maybe: sobre, des de, des del, de, per sobre de, per sota de, en base a
  baseline: base, línia base, línia de base, any base, any de referència, referència, valor de partida, partint de,
      valor base, període de referència, punt de partida
baseline_after
  level: com a base, com a referència, de base, de referència
vague_time
  soon: [ data ], [ termini ], [ mes ], aviat, al més aviat possible, com més aviat millor, tan aviat com sigui
      possible, el més aviat possible, com abans millor, quan abans millor, asap, el més ràpid possible, ràpidament,
      properament, pròximament, en un futur, en el futur, futur pròxim, futur proper, en un futur pròxim, en un futur
      proper, algun dia, en algun moment, amb el temps, a la llarga, a llarg termini, a mitjà termini, a curt termini,
      llarg termini, mitjà termini, curt termini, d ara endavant, a partir d ara, de manera contínua, de forma
      contínua, de manera continuada, regularment, de manera regular, amb regularitat, freqüentment, sovint,
      periòdicament, amb freqüència, permanentment, tard o d hora, quan sigui possible, quan es pugui, immediatament,
      de seguida, en un termini raonable, en un temps raonable, a temps, pròxims mesos, pròximes setmanes, pròxims
      anys, pròxims dies, propers mesos, properes setmanes, propers anys, propers dies, propers trimestres, mesos
      vinents, setmanes vinents, anys vinents, uns mesos, unes setmanes, uns anys, uns quants mesos, pocs mesos,
      poques setmanes, pocs anys, alguns mesos, algunes setmanes, diversos mesos, diverses setmanes, diversos anys,
      parell de mesos, parell de setmanes, parell d anys, un parell de mesos, un parell de setmanes, un parell d anys,
      un temps, vacances, temporada, la propera temporada, temporada alta, aquesta temporada, temporada turística,
      temporada d estiu, temporada d hivern, curs escolar, any escolar, curs acadèmic, any acadèmic, tornada a l
      escola, rebaixes, més endavant, amb els anys, sempre que sigui possible, progressivament, gradualment, a poc a
      poc, de mica en mica
recurrence
  daily: diari, diària, diaris, diàries, diàriament, cada dia, tots els dies, al dia, per dia, / dia, dia a dia, cada
      dia laborable
  weekly: setmanal*, setmanalment, cada setmana, totes les setmanes, per setmana, a la setmana, / setmana, setmana a
      setmana, setmana rere setmana, setmana sobre setmana
  fortnightly: quinzenal*, cada quinzena, cada dues setmanes, cada 2 setmanes, cada 15 dies, cada quinze dies
  monthly: mensual*, mensualment, cada mes, tots els mesos, per mes, al mes, / mes, mes a mes, mes rere mes, mes sobre
      mes
  quarterly: trimestral*, trimestralment, cada trimestre, tots els trimestres, per trimestre, al trimestre, /
      trimestre, trimestre a trimestre, trimestre rere trimestre, cada tres mesos, cada 3 mesos
  yearly: anual*, anualment, cada any, tots els anys, per any, a l any, l any, / any, any a any, any rere any, any
      sobre any, interanual*, cada dotze mesos, cada 12 mesos
every
  every: cada, tots els, totes les, per cada, cadascun dels, cadascuna de les
with
  with: amb
"""
