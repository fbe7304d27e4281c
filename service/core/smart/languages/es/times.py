"""Spanish numbers and times. Layout as in `languages`: tag, value, phrases."""

TABLES = """
number
  0: cero
  1: uno, un solo, una sola
  2: dos
  3: tres
  4: cuatro
  5: cinco
  6: seis
  7: siete
  8: ocho
  9: nueve
  10: diez
  11: once
  12: doce
  13: trece
  14: catorce
  15: quince
  16: dieciséis
  17: diecisiete
  18: dieciocho
  19: diecinueve
  20: veinte
  21: veintiuno, veintiún, veintiuna
  22: veintidós
  23: veintitrés
  24: veinticuatro
  25: veinticinco
  26: veintiséis
  27: veintisiete
  28: veintiocho
  29: veintinueve
  30: treinta
  40: cuarenta
  50: cincuenta
  60: sesenta
  70: setenta
  80: ochenta
  90: noventa
  100: cien, ciento
  200: doscientos, doscientas
  300: trescientos, trescientas
  400: cuatrocientos, cuatrocientas
  500: quinientos, quinientas
  600: seiscientos, seiscientas
  700: setecientos, setecientas
  800: ochocientos, ochocientas
  900: novecientos, novecientas
  1000: mil
scale
  12: docena*
  100: centenar, centenares
  1000: mil, k, millar, millares
  1000000: millón, millones, m, mm, mill, mio, mln
  1000000000: mil millones, billion, bn
fraction
  0.5: mitad, medio, media, la mitad
  0.333333: tercio*, tercera parte, terceras partes
  0.25: cuarto*, cuarta parte, cuartas partes
  0.2: quinto*, quinta parte, quintas partes
  0.1: décimo*, décima parte, décimas partes
one
  a: un, una
average
  a: medio, media
and
  and: y, e, &
multiplier
  2: duplic~, duplique, dupliquen, dupliquemos, duplicad, duplicarse, duplicaré, doblar, dobla, doble, doblamos,
      doblando, doblarlo, doblarla, doblarlos, doblarlas, doblará, doblarán, doblaremos, doblad, doblen, doblemos, el
      doble de, el doble, al doble, x2, por dos, x 2, 2 veces más, dos veces más
  3: triplic~, triplique, tripliquen, tripliquemos, triplicad, triplicarse, el triple de, el triple, al triple, x3,
      por tres, x 3
  4: cuadruplic~, cuadruplique, cuadrupliquemos, cuadruplicad, el cuádruple, al cuádruple, x4, x 4, por cuatro
  5: quintuplic~, quintuplique, x5, x 5
  10: decuplicar, x10, x 10
  0.5: a la mitad, por la mitad, en la mitad
  0.333333: a la tercera parte, a un tercio
  0.25: a la cuarta parte, a un cuarto
times
  times: x, veces
multiplying
  yes: multiplic~, multiplique, multipliquemos
factor
  by: por
out_of
  of: de cada
  in: sobre
range
  to: a, al, hasta
  and: y, e
  -: -, o, ó, u
between
  between: entre, de entre
percent
  %: %, por ciento, por cien, porciento, pct
  ‰: ‰, por mil
points
  pp: punto* porcentual, puntos porcentuales, pp, ppt*, p.p, p . p, puntos de porcentaje, % puntos
  bp: punto* básico, puntos básicos, pb, pbs
currency
  EUR: €, eur, euro*
  USD: $, usd, dólar, dólares, us $
  GBP: £, gbp, libras esterlinas, libras
  PLN: pln, zł, zloty*
  BGN: bgn, lev, leva
unit
  hours: hora*, h, hs, hora* laborable*, horas hábiles, horas de trabajo
  minutes: minuto*, min, mins
  seconds: segundo*, seg, s
  milliseconds: ms, milisegundo*
  days: día*, d, día* laborable*, día* hábil, días hábiles, día* natural, días naturales
  weeks: semana*
  months: mes, meses
  quarters: trimestre*
  years: año*
  stars: estrella*
  points: punto*, pto*, pts
ordinal_suffix
  th: o, a, er, er ., ª, º, ro, do, to, . o, . a, . er
vague_amount
  many: much@, muchos más, muchas más, muchísim@, bastantes más, bastante más, bastantes, mucho más, un montón de,
      montones de, gran cantidad de, gran número de, un gran número de, una gran cantidad de, numeros@, innumerables,
      el máximo número de, el mayor número de, el mayor número posible de, la mayor cantidad posible de, tantos como
      sea posible, tantas como sea posible, lo máximo posible, cuantos más mejor, algun@, algún, unos cuantos, unas
      cuantas, varios, varias, diversos, diversas, pocos, pocas, un puñado de, un par de, una serie de, vari@ cientos,
      varios cientos de, varias decenas de, varios miles, varios miles de, varios millones, varias docenas, algunos
      miles, unos miles, decenas de, docenas de, cientos, cientos de, miles, miles de, decenas de miles, decenas de
      miles de, cientos de miles, cientos de miles de, millones, millones de, dos dígitos, doble dígito, doble cifra,
      dos cifras, de dos dígitos, de doble dígito, un dígito, tres dígitos, de dos cifras, porcentaje de dos cifras
  greatly: significativamente, sustancialmente, considerablemente, drásticamente, notablemente, enormemente,
      fuertemente, ligeramente, un poco, algo, un poquito, mucho, bastante, muchísimo, de forma significativa, de
      manera significativa, de forma notable, de forma considerable, de manera considerable, de manera notable, de
      forma sustancial, lo antes posible al máximo, al máximo, al mínimo, lo máximo, en la medida de lo posible, tanto
      como sea posible, todo lo posible, a un nivel razonable, a un nivel aceptable, a niveles aceptables,
      significativ@, considerable*, notable*, sustancial, sustanciales, drástic@, suficiente*, óptim@, razonable*,
      buen nivel
placeholder
  x: xx, xxx, xxxx, tbd, por definir, por determinar, nn, n, __, ___, ____, _____, ? %, $ x, € x, x €, n %, y %, z %,
      x %, xx %, # #, [ número ], [ x ], [ n ], [ % ], [ valor ], [ cantidad ], [ cifra ], ( número )
month
  1: enero, ene, ene .
  2: febrero, feb, feb .
  3: marzo, mar, mar .
  4: abril, abr, abr .
  5: mayo, may, may .
  6: junio, jun, jun .
  7: julio, jul, jul .
  8: agosto, ago, ago .
  9: septiembre, setiembre, sept, sep, sep ., sept .
  10: octubre, oct, oct .
  11: noviembre, nov, nov .
  12: diciembre, dic, dic .
weekday
  0: lunes
  1: martes
  2: miércoles
  3: jueves
  4: viernes
  5: sábado*
  6: domingo*
ordinal
  1: primer, primer@, 1er, i, 1 ., 1 er, 1 . er, 1 . o, 1 . º, 1 . ª, 1 . a
  2: segund@, ii, 2 . o, 2 . º, 2 . a, 2 . ª
  3: tercer, tercer@, iii, 3 . er, 3 . o, 3 . º, 3 . a
  4: cuart@, iv, 4 . o, 4 . º, 4 . a
  -1: últim@
period
  day: día*, día* laborable*, días hábiles, días naturales
  week: semana*
  month: mes, meses
  quarter: trimestre*, trim, trim .
  half: semestre*, mitad
  year: año*, año* natural, años naturales
  fiscal_year: año* fiscal, años fiscales, ejercicio*, ejercicio* fiscal, ejercicios fiscales, año contable, ejercicio
      contable, curso fiscal, fy
  decade: década*, decenio
named_period
  b6: último bimestre, sexto bimestre
  b5: quinto bimestre
  b4: cuarto bimestre
  b3: tercer bimestre
  b2: segundo bimestre
  b1: primer bimestre
  c3: tercer cuatrimestre, último cuatrimestre, cuatrimestre 3
  c2: segundo cuatrimestre, 2 o cuatrimestre, cuatrimestre 2, 2 . o cuatrimestre
  c1: primer cuatrimestre, 1 er cuatrimestre, cuatrimestre 1, 1 . er cuatrimestre
  q1: q1, q 1, t1, t 1, 1 t, 1 q, trimestre 1, 1er trim, 1 er trim, 1 er . trimestre, trimestre uno
  q2: q2, q 2, t2, t 2, 2 t, 2 q, trimestre 2, 2 o trim, 2 do trimestre
  q3: q3, q 3, t3, t 3, 3 t, 3 q, trimestre 3, 3 er trim, 3 er . trimestre
  q4: q4, q 4, t4, t 4, 4 t, 4 q, trimestre 4, 4 o trim, 4 to trimestre
  h1: h1, s1, 1 s, h 1, s 1, semestre 1, 1 h
  h2: h2, s2, 2 s, h 2, s 2, semestre 2, 2 h
end_period
  day: fin de jornada
  week: fin de semana laboral
  month: fin de mes, final de mes, finales de mes
  quarter: fin de trimestre, final de trimestre, finales de trimestre, cierre de trimestre
  year: fin de año, final de año, finales de año, cierre de año, fin del año, final del año
  fiscal_year: cierre fiscal, fin de ejercicio, cierre de ejercicio, cierre del ejercicio, fin del ejercicio, final
      del ejercicio, final de ejercicio
season
  5: primavera
  8: verano
  11: otoño
  2: invierno
feast
  sunday1-5: día de la madre, día de las madres
  6-28: día del orgullo
  11-25: día contra la violencia de género
  9-8: día de extremadura
  5-15: san isidro
  6-5: día mundial del medio ambiente, día del medio ambiente
  5-9: día de europa
  7-25: santiago, día de galicia, santiago apóstol
  2-28: día de andalucía
  5-2: dos de mayo
  12-25: navidad, navidades, día de navidad
  12-24: nochebuena
  12-31: nochevieja, fin de año
  1-1: año nuevo
  1-6: reyes, día de reyes, reyes magos, epifanía, noche de reyes, cabalgata de reyes
  2-14: san valentín, día de los enamorados
  3-8: día de la mujer, día internacional de la mujer
  3-19: san josé, día del padre
  4-22: día de la tierra
  4-23: sant jordi, san jorge, día del libro, diada de sant jordi
  5-1: día del trabajo, día del trabajador, primero de mayo, puente de mayo, día de los trabajadores, 1 de mayo
  6-24: san juan, sant joan
  7-7: san fermín, sanfermines
  8-15: asunción, virgen de agosto
  9-11: diada
  10-12: día de la hispanidad, hispanidad, el pilar, fiesta nacional, puente del pilar, día del pilar
  10-31: halloween
  11-1: todos los santos, puente de todos los santos
  11-11: día del soltero, singles day
  12-6: día de la constitución, san nicolás, puente de la constitución, puente de diciembre
  12-8: inmaculada, puente de la inmaculada, inmaculada concepción
  easter: semana santa, pascua, domingo de pascua, domingo de resurrección, domingo de ramos
  easter-2: viernes santo
  easter+1: lunes de pascua
  easter+49: pentecostés
  easter-47: carnaval, carnavales
  black friday: black friday, viernes negro
  cyber monday: cyber monday, ciberlunes
  thanksgiving: acción de gracias
edge
  end: finales de, finales del, final de, final del, el final de, el final del, fin de, fin del, el fin del, el cierre
      de, el cierre del, cierre de, cierre del, a finales de, a finales del, a final de, a final del, al final de, al
      final del, a fines de, fines de, a fin de, al cierre de, al cierre del, al término de, al término del, término
      de, término del, último día de, último día del, el último día de, antes de que termine, antes de que acabe,
      antes de que finalice, antes de acabar, antes de terminar, antes de finalizar, antes de que concluya, antes de
      que se acabe, cuando termine, cuando acabe, últimos de, a últimos de, antes de cerrar, de final de, de finales
      de, finalizar, acabar, terminar, que termine, que acabe, que finalice, cerrar, cerremos, cerraremos, cerramos,
      cerrará, acabaremos, acabemos, terminaremos, terminemos, concluir, antes de concluir, antes de que cierre, al
      acabar, al terminar, al finalizar, al cerrar, al concluir, último día lectivo de, a cierre de, a cierre del,
      cuando se acabe, cuando finalice, cuando concluya, cuando se cierre, hasta que termine, hasta que acabe, hasta
      que finalice, una vez terminado, una vez finalizado, al cabo de, antes de agotar, antes de dar por terminado, en
      cuanto acabe, en cuanto termine, últimos días de, los últimos días de, últimas semanas de, finalice, acabe,
      termine
  start: inicio de, inicio del, el inicio de, el inicio del, al inicio de, al inicio del, comienzo de, comienzo del,
      el comienzo de, el comienzo del, al comienzo de, al comienzo del, principio de, principio del, al principio de,
      al principio del, primer día de, primer día del, el arranque de, arranque de, arranque del
  mid: mediados de, mediados del, a mediados de, a mediados del, a mitad de, mitad de, a mitad del
  early: principios de, principios del, a principios de, a principios del, comienzos de, a comienzos de, a comienzos
      del, inicios de, a inicios de, a inicios del, primeros de, a primeros de, a primeros del, principio de, a
      principio de, a principio del, comienzo de, inicio de, a inicio de, primeros compases de, primeras semanas de,
      primeros meses de, los primeros meses de, arranque de, primeros del, comienzos del
which
  this: este, esta, estos, estas, todo el, toda la, el presente, presente, el actual, este mismo, esta misma, el
      corriente, resto de este, resto del, resto de, lo que queda de, lo que queda del, que queda de, que queda del,
      que resta de, que resta del, el resto del, el resto de, que nos queda de
  next: próxim@, siguiente*, que viene, venider@, el próximo, la próxima, los próximos, las próximas
  last: pasad@, anterior, anteriores, últim@, previ@
which_after
  this: actual, en curso, corriente, presente, mismo
  next: que viene, próxim@, siguiente, entrante, que entra, venider@
  last: pasad@, anterior, previ@, último
time_prep
  by: para, para el, hasta, hasta el, hasta la, a más tardar, a más tardar el, a más tardar en, como muy tarde, como
      muy tarde el, como muy tarde en, como máximo, como máximo el, como tarde, no más tarde de, no más tarde del,
      fecha límite, fecha límite el, plazo, plazo hasta, plazo hasta el, vencimiento, deadline, fecha tope, fecha
      objetivo, fecha de entrega, de aquí a, de aquí al, de aquí hasta, de cara a, de cara al, a fecha de, con fecha,
      con fecha límite, con fecha límite el, con fecha límite del, con plazo, con plazo hasta, al, a, antes o el, cara
      a, entrega, con vencimiento, límite, que finaliza, finalizando, no después de, no después del, con vistas a, y
      hasta, no más allá de, no más allá del, como tope, cierre, lo más tarde en, lo más tarde el, lo más tardar, lo
      más tardar en, lo más tardar el, como tarde en, como tarde el, a no más tardar, a cierre de, a cierre del, tope,
      con tope, con tope el, con tope en, con fecha tope, con fecha tope el, con fecha tope del, con fecha tope en,
      con fecha final, con fecha objetivo, fecha fin, fecha de fin, fecha final, fecha de finalización, a fecha, antes
      o durante, con llegada, como fecha límite, hasta como máximo, hasta como máximo el, y antes de, para antes de,
      para antes del, que vence el, listo para, lista para
  before: antes de, antes del, antes de que llegue, antes de que empiece, antes de que comience, previo a, previo al,
      con anterioridad a, con anterioridad al, antes que
  in: en, en el, en la, durante, durante el, durante la, durante los, a lo largo de, a lo largo del, en el transcurso
      de, en el transcurso del, el, dentro de, dentro del, en el mes de, en todo, durante todo, durante todo el, para
      todo, en el decurso de, en el curso de, en el curso del, con horizonte, con horizonte en, con el horizonte, con
      el horizonte de, en el horizonte, en el horizonte de, con horizonte a, con el horizonte puesto en, horizonte, en
      todo el, dentro del ejercicio, durante el curso de, en lo, durante lo, coincidiendo con, aprovechando
  of: de, del
  from: desde, desde el, desde la, a partir de, a partir del, con efecto desde, empezando en, comenzando en, empezando
      el, con inicio en, con inicio el, tras, después de, después del
within
  within: en, dentro de, en un plazo de, en el plazo de, en un plazo máximo de, en el plazo máximo de, en un máximo
      de, en menos de, en un periodo de, en un período de, en el periodo de, a lo largo de, durante, en no más de, en
      cuestión de, en tan solo, en solo, en sólo, en apenas, en unos, de aquí a, en aproximadamente, en el transcurso
      de, plazo, por un periodo de, en un margen de, en el espacio de, en unas, antes de, en cosa de, en un horizonte
      de, con un horizonte de, a un horizonte de, en el horizonte de, al cabo de, en un intervalo de, en el lapso de,
      en un lapso de, en plazo de, plazo de, plazo máximo, con un plazo de, durante un periodo de, por un plazo de, en
      poco más de, en algo menos de, en el curso de, para dentro de, antes de que pasen, antes de que transcurran, a
      lo sumo en, en un total de
time_word
  period: periodo, período, plazo
from_now
  now: a partir de ahora, desde hoy, desde ahora, a partir de hoy, a contar desde hoy, vista
every
  every: cada, todos los, todas las, por cada, cada uno de los, cada una de las
with
  with: con
"""
