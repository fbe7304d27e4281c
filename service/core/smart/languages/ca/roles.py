"""Catalan words that say what a number or a clause is for. Layout as in `languages`: tag, value, phrases."""

TABLES = """
definite
  the: el, la, els, les, l, nostre, nostra, el seu, la seva
article
  the: el, la, els, les, l, un, una, uns, unes, nostre, nostra, nostres, el nostre, la nostra, els nostres, les
      nostres, el seu, la seva, els seus, les seves, el meu, la meva, el teu, vostre, vostra, un dels nostres, una de
      les nostres
determiner
  all: tot, tota, tots, totes, tots els, totes les, tots els nostres, totes les nostres, tot el, tota la, cada,
      cadascun dels, cadascuna de les, qualsevol, aquell, aquella, aquells, aquelles, ambdós, ambdues, aquest,
      aquesta, aquests, aquestes
of
  of: de, del, dels, d, de l
from
  from: des de, des del, des dels, des de les, des de la, des de l, des d, partint de, partint d, partint dels, a
      partir dels, dels actuals, de l actual, de les actuals, passant de, passant del, passar de, passar del, passar
      d, passi de, passem de, pujar de, pujar del, baixar de, baixar del
  paired: de, del, dels, d, de les, d un, d una, de l
delta
  by: en un, en una, en almenys, en almenys un, en més de, en més d un, en gairebé un, en uns, en unes, fins en un,
      almenys en un, en prop d un, en un mínim de, en un total de, en una mitjana de, en no menys de, en com a mínim
      un
  moving: en, per, amb, d un, de, del, d, d una
level
  to: a, al, als, a l, a la, a les, a un, a una, fins a, fins al, fins als, fins a les, fins a la, fins a l, fins a
      un, fins a una, fins als, fins assolir, fins assolir el, fins arribar a, fins arribar al, fins arribar als, per
      assolir, per assolir el, per arribar a, per arribar al, fins a superar, fins a situar se en, a més de, a menys
      de, a almenys, com a mínim al, a entre, a uns, a unes, al voltant del, al voltant de, per sobre de, per sobre
      del, per sobre dels, per sobre de l, per sota de, per sota del, per sota dels, per sota de l, per damunt de, per
      damunt del, per davall de, per davall del, assolint, assolint els, assolint el, arribant a, arribant al, a un
      màxim de, a un mínim de, a prop de
  of: de, del, d, dels, d un, d una, d almenys, d almenys un, de més de, de més d un, de menys de, d uns, d unes, de
      fins a, d entre, d al voltant de, d un mínim de, d un màxim de, per valor de, de gairebé, de com a mínim, de l
comparator
  min: almenys, almenys un, almenys el, com a mínim, com a mínim un, com a mínim el, pel cap baix, mínim, un mínim de,
      un mínim del, mínim de, no menys de, no menys del, més de, més del, més d, més d un, superior a, superior al,
      superiors a, superant, superar, superar els, superar el, per sobre de, per sobre del, per sobre dels, per damunt
      de, per damunt del, major que, major de, més gran que, ≥, >, no inferior a, no inferior al, mai per sota de, mai
      per sota del, a partir de, si més no
  max: com a màxim, com a màxim un, com a molt, màxim, màxim de, un màxim de, un màxim del, no més de, no més del, no
      més d, menys de, menys del, menys d, menys d un, inferior a, inferior al, inferiors a, per sota de, per sota
      del, per sota dels, per sota de l, per davall de, per davall del, menor que, menor de, ≤, <, sense superar,
      sense superar els, sense superar el, sense superar les, sense passar de, sense excedir, no superior a, no
      superior al, no superar, no superar el, no superar els, no superar les, no superi, no superi el, no superi els,
      no superin, no superin els, no supere, no excedir, no excedir els, no excedeixi, no excedeixi de, mai per sobre
      de, mai per sobre del, mai més de, no per sobre de, limitat a, fins a un màxim de, no passar de, no passi de, no
      passi del, no sobrepassar, no sobrepassar els, no sobrepassi, no ultrapassar, límit de,
      no passi dels, no passi de les, no passi d, no passin de, no passin del, no passin dels, no passin de les,
      no passin d, no passarà de, no passarà del, no passarà dels, no passarà de les, no passarà d, no passaran de,
      no passaran del, no passaran dels, no passaran de les, no passaran d, no passe de, no passe del, no passe dels,
      no passe de les, no passe d, no passen de, no passen del, no passen dels, no passen de les, no passen d,
      no passar del, no passar dels, no passar de les, no passar d, no pugi de, no pugi del, no pugi dels,
      no pugi de les, no pugi d, no pugin de, no pugin del, no pugin dels, no pugin de les, no pugin d, no pujarà de,
      no pujarà del, no pujarà dels, no pujarà de les, no pujarà d, no superarà, no superaran, no superen,
      no excedeixin, no excedirà, no sobrepassin, no sobrepassarà, no ultrapassi, no ultrapassin, no arribi a,
      no arribin a, no superem
  about: al voltant de, al voltant del, aproximadament, aproximadament un, prop de, prop del, prop d, uns, unes,
      gairebé, gairebé un, quasi, circa, aprox, ~, un total de, una mitjana de, de mitjana, poc més de, pràcticament,
      altres, cap a uns
comparator_after
  min: o més, o superior, o superiors, o millor, com a mínim, mínim, almenys, i més, o major, o per sobre
  max: o menys, o inferior, o menor, com a màxim, màxim, com a molt, o per sota
negation
  not: no, mai, sense, ningú, cap, tampoc
hold
  hold: no superar, no superi, no superin, no supera, no supere, no excedir, no excedeixi, no sobrepassar, no
      sobrepassi, no ultrapassar, no més de, no més del, no més d, com a màxim, com a molt, mai per sota de, mai per
      sota del, mai per sobre de, mai més de, no baixi de, no baixar de, no baixin de, no caigui per sota de, no caure
      per sota de, no passi de, no passar de, no passi del, sense superar, sense excedir, sense passar de, no superior
      a, no per sobre de, no menys de, no inferior a, no inferior al, un màxim de, màxim de, limitat a, no deixar que,
      no permetre que, evitar que, evita que, eviti que, evitem que, evitant que, impedir que, impedeix que,
      no passi dels, no passi de les, no passi d, no passin de, no passin del, no passin dels, no passin de les,
      no passin d, no passarà de, no passarà del, no passarà dels, no passarà de les, no passarà d, no passaran de,
      no passaran del, no passaran dels, no passaran de les, no passaran d, no passe de, no passe del, no passe dels,
      no passe de les, no passe d, no passen de, no passen del, no passen dels, no passen de les, no passen d,
      no passar del, no passar dels, no passar de les, no passar d, no pugi de, no pugi del, no pugi dels,
      no pugi de les, no pugi d, no pugin de, no pugin del, no pugin dels, no pugin de les, no pugin d, no pujarà de,
      no pujarà del, no pujarà dels, no pujarà de les, no pujarà d, no superarà, no superaran, no superen,
      no excedeixin, no excedirà, no sobrepassin, no sobrepassarà, no ultrapassi, no ultrapassin, no arribi a,
      no arribin a, no superem, no baixi del, no baixi dels, no baixi de les, no baixi d, no baixi per sota de,
      no baixi per sota del, no baixin del, no baixin dels, no baixin de les, no baixin d, no baixin per sota de,
      no baixin per sota del, no baixarà de, no baixarà del, no baixarà dels, no baixarà de les, no baixarà d,
      no baixarà per sota de, no baixarà per sota del, no baixaran de, no baixaran del, no baixaran dels,
      no baixaran de les, no baixaran d, no baixaran per sota de, no baixaran per sota del, no baixar del,
      no baixar dels, no baixar de les, no baixar d, no baixar per sota de, no baixar per sota del, no baixe de,
      no baixe del, no baixe dels, no baixe de les, no baixe d, no baixe per sota de, no baixe per sota del,
      no baixen de, no baixen del, no baixen dels, no baixen de les, no baixen d, no baixen per sota de,
      no baixen per sota del, no caigui de, no caigui del, no caigui dels, no caigui de les, no caigui d,
      no caigui per sota del, no caiguin de, no caiguin del, no caiguin dels, no caiguin de les, no caiguin d,
      no caiguin per sota de, no caiguin per sota del
baseline
  now: actualment, actual, actuals, ara, avui, avui dia, a dia d avui, en l actualitat, en aquest moment, ara mateix,
      actualment en, actualment al, actualment a, actualment és, estem en, estem al, està al, està en, es troba en, se
      situa en, era, eren, va ser, tenim, comptem amb, partim de, partim del, punt de partida, valor de partida, valor
      inicial, valor actual, línia base, línia de base, baseline, base, partint de, en lloc de, en comptes de, en
      comptes dels, vs, versus, davant de, davant del, davant dels, enfront de, enfront del, enfront dels, respecte
      als, respecte al, respecte a les, respecte del, respecte dels, en comparació amb, en comparació amb els, en
      comparació amb el, comparat amb, comparat amb el, comparat amb els, anterior, anteriors, prèviament, de l any
      passat, fins ara, de partida, d ara, l any passat, ara en, ara al, avui al, l actual, els actuals, contra els,
      inicial, mesurat en
not_a_target
  age: majors de, menors de, de més de 18, edat entre, edats entre, amb edats entre, d edats entre, joves de, dones
      de, homes de, usuaris de, adults de, nens de, empreses amb més de, empreses de més de, empreses amb, pimes amb,
      amb facturació superior a, que facturen més de, amb una facturació superior a, en un radi de, radi de, més d una
      vegada, més d un cop, que gasten més de, valorats en, amb un valor superior a, de valor superior a, d import
      superior a, amb un import superior a, amb una antiguitat de, amb retard de, que porten més de, que fa més de, fa
      més de, majors de 65
  aged: de, d, entre, d entre, de més de, de menys de, amb més de, d almenys, de fins a, majors de, menors de,
      superiors a, dels, des de fa més de, de fa més de
  label: fundada el, fundat el, des de l any, fase, nivell, versió, número, núm, num, nº, #, article, abast, iso,
      sala, pas, grup, tipus, classe, onada, ronda, sèrie, grau, generació, windows, office, suite, indústria,
      capítol, secció, pàgina, etapa, cohort, sprint, model, línia, porta, edifici, planta, pis, estudi, projecte,
      visió, agenda, estratègia, horitzó, pla, programa, edició, volum, zona, ruta, carretera, canal, norma, une, en
      iso, paràgraf, ods, objectiu, kr, kpi, resultat clau, tasca, prioritat, unitat, opció, escenari, annex,
      categoria, mòdul, àrea, hotels de, hotel de, prova de, prova gratuïta de, garantia de, repte de, curs de, cursos
      de, jornada de
  top: top, els primers, les primeres, primers, primeres, els millors, les millors, millors, els últims, últims, els
      darrers, els principals, les principals, principals, el top, del top, restants
after_number
  age: any* d edat, anys d experiència, anys o més, anys i més, dies vençudes, dies de retard, dies d antiguitat,
      empleats o més, km de radi, quilòmetres de radi, polzades, megapíxels, mg, cl
  label: graus, dies de prova, nits, places
name
  name: 24 / 7, 24 hores al dia, número u, número 1, el número 1, la número 1, n 1, nº 1, # 1, un dels, una de les, un
      a un, 1 a 1, 1 : 1, primera classe, b2b, b2c, co2, web 2, 100 % orgànic@, 100 % natural*, 100 % vegà, 100 %
      compromesos, 100 % segur@, 100 % transparent*, 100 % passió, 100 % cotó, 100 % local*, 100 % català, 100 %
      catalana, 100 % digital*, 100 % ecològic@, 100 % reciclable*, 100 % renovable*, 100 % sostenible*, 360 graus, un
      equip, una veu, fortune 500, top 1 %, cadascú, cadascun, una cosa, cada un
occasions
  1: una vegada, un cop
  2: dues vegades, dos cops
  3: tres vegades, tres cops
  4: quatre vegades
no
  0: cap, ni un, ni una, ni un sol, ni una sola, gens de
without
  out: sense, sense cap
infinitive
  to: per, per a, per tal de, per tal d, a fi de, a fi d, amb la finalitat de, amb l objectiu de, amb l objectiu d,
      amb el propòsit de
linking
  a: a, de, d, que, en
change
  savings: estalvi*
  increase: augment*, increment*, creixement*, pujada, pujades, alça, millor+ de, més, addicional*, extra, superior,
      major, majors, ampliació, expansió, impuls, guany, de més
  decrease: reduc_, disminuc_, descens, descensos, caiguda, caigudes, baixada, baixades, retallada, retallades,
      rebaixa, menys, menor, menors, inferior, de menys, davallada
  improve: millor, millors, millora, millores, millorat, optimització
purpose
  so: perquè, atès que, ja que, com que, per així, de manera que, de forma que, així, i així, de tal manera que, cosa
      que, amb la qual cosa, amb la finalitat que, per poder, per ajudar nos a, per ajudar a, contribuint a, a causa
      de, gràcies a, com a resultat de, per tant, i per tant, per donar suport, en suport de, per garantir, per
      assegurar, que permeti, que ens permeti, en línia amb, alineat amb, com a part de, per contribuir a, per
      fomentar, per impulsar, per reforçar, per demostrar, per donar a conèixer, per generar confiança, per convèncer,
      amb l esperança de, en preparació de, amb això, permetent, fomentant, en interès de, vist que, atès
means
  by: mitjançant, a través de, a través del, a través de la, a través dels, a través d, gràcies a, amb l ajuda de, per
      mitjà de, per mitjà del, per mitjà d, via, basat en, en base a, utilitzant, usant, aprofitant, fent servir
  gerund: public", llanç", llançant, cre", utilitz", us", millor", optimitz", realitz", desenvolup", oferint,
      implement", organitz", envi", afegint, reduint, invertint, form", contract", automatitz", fent, collabor",
      posant, introduint, responent, diversific", promocion", anunci", enfoc", centrant nos en, contact", dissenyant,
      treball", particip", gener", obrint, simplific", renegoci", ampli", aplic", complet", prepar", impart",
      impartint, produint, escrivint, incorpor", integr", don", seguint, digitalitz", visit", compr", venent, activ",
      cuid", segment", potenci", impuls", reforç", reactiv", revis", renov", substituint, install", execut", truc",
      compart", compartint, explic", pujant, baix", elimin", migr", prov", obtenint, capt", assolint, augment"
statement
  mission: la nostra missió és, la nostra visió és, el nostre propòsit és, la nostra promesa és, existim per
  is: som, ha
      estat, han estat, hem estat, ha sigut, és important, són importants, és clau, és fonamental, és essencial, era,
      teníem, vam tenir, va caure, van caure, va baixar, van baixar, va pujar, van pujar, va augmentar, van augmentar,
      va créixer, van créixer, va disminuir, vam perdre, ens encanta, creiem, creiem en, creiem que, estem orgullosos,
      estem orgulloses, pensem que, valorem, sempre hem, és la nostra passió, és el que fem, és al nostre adn, ho és
      tot, és el primer, importa, importen, és genial, va ser, van ser, estima, adora, són el primer, és al centre,
      sabem que, vam, van, vàrem, varen, tenim ja, havíem, hi va haver, hi havia, soc, treballo de, treballo com a, m
      encarrego de, em dedico a, ens dediquem a, m ocupo de, porto la
subject
  we: nosaltres, jo, vosaltres, volem, vull, vol, volen, voldríem, ens agradaria, m agradaria, hem de, he de, ha de,
      han de, hauríem de, caldrà, cal, podem, pot, poden, necessitem, pretenem, pretén, aspirem a, esperem, ens
      proposem, ens comprometem a, comprometre s a, l objectiu és, el nostre objectiu és, objectiu és, la meta és, i,
      o, també, a més, després, amb èxit, activament, si us plau, no, mai, kr, kr1, kr2, kr3, kr4, kr5, resultat clau,
      significativament, gradualment, progressivament, substancialment, junts, conjuntament, de nou, ens, es, se, s,
      mentre, però, així com, sinó, equip, l equip, el nostre equip, l empresa, que, aconseguir que, per, és, serà,
      consisteix en, fer que
particle
  as: com, tal, tals, incloent, inclòs, inclosa, inclosos, que, excepte, llevat
pronoun
  them: ells, elles, ell, ella, ho, el, els, les, lo, los, li, me, ens, es, en, hi, que, qui, qual, quals, això, allò,
      més, menys, millor, així, mateix, mateixa, tots, tot, tothom, nos, ne
abbreviation
  any: rr . hh ., dpt ., dept ., sr ., sra ., s . a ., s . l ., ee . uu ., aprox ., màx ., mín ., núm ., pàg ., p . ex
      ., prof ., dr ., dra ., tel ., vs ., av ., avda .
owner
  owner: responsable, propietari, propietària, a càrrec de, a càrrec, assignat a, assignada a, liderat per,
      encarregat, encarregada, owner
okr
  objective: objectiu, objective, o1, o2, o3, o, obj, meta, objectiu smart, el nostre objectiu, okr
  key_result: kr, kr1, kr2, kr3, kr4, kr5, resultat clau, resultat clau 1, resultat clau 2, resultat clau 3, resultats
      clau, rc, rc1, rc2, rc3
past_auxiliary
  yes: vam, van, va, vaig, vàrem, varen
"""
