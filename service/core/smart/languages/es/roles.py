"""Spanish words that say what a number or a clause is for. Layout as in `languages`: tag, value, phrases."""

TABLES = """
definite
  the: el, la, los, las, nuestr@, su, sus, mi, tu
article
  the: el, la, los, las, lo, un, una, unos, unas, nuestr@, su, sus, mi, mis, tu, tus, vuestr@, uno de nuestros, una de
      nuestras
determiner
  all: tod@, todos los, todas las, todos nuestros, todas nuestras, tod@ el, toda la, todo nuestro, toda nuestra, cada,
      cada uno de los, cada una de las, cualquier, cualquiera, esos, esas, ese, esa, ambos, ambas, aquellos, aquellas,
      este, esta, estos, estas
of
  of: de, del, d
from
  from: desde, desde los, desde las, desde el, desde la, desde un, desde una, partiendo de, partiendo de un, partiendo
      de los, a partir de los, desde los actuales, de los actuales, del actual, de las actuales, pasando de, pasando
      del, pasar de, pasar del, pase de, pasen de, pase del, subir de, subir del, bajar de, bajar del
  paired: de, del, de los, de las, de un, de una, d
delta
  by: en un, en una, en otros, en otras, en al menos, en al menos un, en más de, en más de un, en casi, en casi un, en
      torno a un, en torno al, en aproximadamente un, en unos, en unas, hasta en un, al menos en un, en cerca de un,
      en un mínimo de, en un mínimo del, en un total de, en un promedio de, en un máximo de, por al menos, en no menos
      de, en no menos de un
  moving: en, por, con, de, del, un
level
  to: a, al, a los, a las, a la, a un, a una, hasta, hasta el, hasta los, hasta las, hasta la, hasta un, hasta una,
      hasta alcanzar, hasta llegar a, hasta alcanzar el, hasta llegar al, para alcanzar, para llegar a, para alcanzar
      el, hasta superar, hasta superar los, hasta situarse en, a más de, a menos de, a al menos, a por lo menos, al
      menos al, a entre, a unos, a unas, en torno a, por encima de, por debajo de, por encima del, por debajo del,
      hasta situarla en, hasta situarlo en, hasta los, a cerca de, alcanzando, alcanzando los, alcanzando el, llegando
      a, llegando al, a un máximo de, a un mínimo de
  of: de, del, de un, de una, de al menos, de al menos un, de más de, de más del, de menos de, de menos del, de unos,
      de unas, de hasta, de hasta un, de entre, de alrededor de, de como mínimo, de como máximo, de un mínimo de, de
      un máximo de, por valor de, de casi, d un
comparator
  min: al menos, al menos un, al menos el, por lo menos, por lo menos un, como mínimo, como mínimo un, como mínimo el,
      mínimo, un mínimo de, un mínimo del, mínimo de, no menos de, no menos del, más de, más del, más de un, superior
      a, superior al, superiores a, superando, superando los, superar, superar los, por encima de, por encima del,
      mayor que, mayor de, mayor a, mejor que, mayores de, ≥, >, no inferior a, no inferior al, nunca por debajo de,
      nunca por debajo del, a partir de, por arriba de
  max: como máximo, como máximo un, como mucho, máximo, máximo de, un máximo de, un máximo del, no más de, no más del,
      menos de, menos del, menos de un, inferior a, inferior al, inferiores a, por debajo de, por debajo del, menor
      que, menor de, menor a, menores de, ≤, <, sin superar, sin superar los, sin superar el, sin superar las, sin
      pasar de, sin pasar del, sin exceder, sin exceder de, no superior a, no superior al, no superar, no superar el,
      no superar los, no superar las, no supere, no supere el, no supere los, no supere las, no superen, no superen
      los, no exceder, no exceder de, no exceder el, no exceder los, no exceda, no exceda de, no exceda los, no exceda
      el, nunca por encima de, nunca por encima del, nunca más de, no por encima de, limitado a, hasta un máximo de,
      hasta un máximo del, a lo sumo, no pase de, no pasar de, no pase del, no sobrepasar, no sobrepasar los, no
      sobrepasar el, no sobrepase, no rebase, no rebasar, no rebasar los, no supera, no supera los, no supera el, tope
      de, un tope de, no pase de los, no pase de las, no pasen de, no pasen del, no pasen de los, no pasen de las, no
      pasará de, no pasará del, no pasará de los, no pasará de las, no pasarán de, no pasarán del, no pasarán de los,
      no pasarán de las, no pasar del, no pasar de los, no pasar de las, no suba de, no suba del, no suba de los, no
      suba de las, no suban de, no suban del, no suban de los, no suban de las, no subirá de, no subirá del, no subirá
      de los, no subirá de las, no subirán de, no subirán del, no subirán de los, no subirán de las, no superará, no
      superarán, no excedan, no excederá, no excederán, no sobrepasen, no sobrepasará, no rebasen, no superemos, no
      sobrepasemos, no llegue a, no lleguen a, no alcance, no alcancen
  about: alrededor de, alrededor del, aproximadamente, aproximadamente un, cerca de, cerca del, unos, unas, casi, casi
      un, en torno a, en torno al, circa, aprox, ~, un total de, una media de, un promedio de, de media, en promedio,
      poco más de, algo más de, prácticamente, otros, otras, de promedio, un aproximado de, al rededor de
comparator_after
  min: o más, o superior, o superiores, o mejor, como mínimo, mínimo, por lo menos, al menos, y más, o mayor, o por
      encima
  max: o menos, o inferior, o menor, como máximo, máximo, a lo sumo, como mucho, o por debajo
negation
  not: no, nunca, sin, jamás, nadie, ningún, ninguna, ninguno, tampoco
hold
  hold: no superar, no supere, no superen, no supera, no exceder, no exceda, no excedan, no sobrepasar, no sobrepase,
      no más de, no más del, como máximo, como mucho, nunca por debajo de, nunca por debajo del, nunca por encima de,
      nunca más de, no baje de, no bajar de, no baje del, no bajen de, no caiga por debajo de, no caer por debajo de,
      no pase de, no pasar de, no pase del, sin superar, sin exceder, sin pasar de, no superior a, no por encima de,
      no rebasar, no rebase, no menos de, no inferior a, no inferior al, un máximo de, máximo de, limitado a, a lo
      sumo, no dejar que, no permitir que, evitar que, evita que, evite que, evitemos que, evitando que, impedir que,
      impide que, impida que, no pase de los, no pase de las, no pasen de, no pasen del, no pasen de los, no pasen de
      las, no pasará de, no pasará del, no pasará de los, no pasará de las, no pasarán de, no pasarán del, no pasarán
      de los, no pasarán de las, no pasar del, no pasar de los, no pasar de las, no suba de, no suba del, no suba de
      los, no suba de las, no suban de, no suban del, no suban de los, no suban de las, no subirá de, no subirá del,
      no subirá de los, no subirá de las, no subirán de, no subirán del, no subirán de los, no subirán de las, no
      superará, no superarán, no excederá, no excederán, no sobrepasen, no sobrepasará, no rebasen, no superemos, no
      sobrepasemos, no llegue a, no lleguen a, no alcance, no alcancen, no baje de los, no baje de las, no baje por
      debajo de, no baje por debajo del, no bajen del, no bajen de los, no bajen de las, no bajen por debajo de, no
      bajen por debajo del, no bajará de, no bajará del, no bajará de los, no bajará de las, no bajará por debajo de,
      no bajará por debajo del, no bajarán de, no bajarán del, no bajarán de los, no bajarán de las, no bajarán por
      debajo de, no bajarán por debajo del, no bajar del, no bajar de los, no bajar de las, no bajar por debajo de, no
      bajar por debajo del, no bajemos de, no bajemos del, no bajemos de los, no bajemos de las, no bajemos por debajo
      de, no bajemos por debajo del, no descienda de, no descienda del, no descienda de los, no descienda de las, no
      descienda por debajo de, no descienda por debajo del, no desciendan de, no desciendan del, no desciendan de los,
      no desciendan de las, no desciendan por debajo de, no desciendan por debajo del, no caiga de, no caiga del, no
      caiga de los, no caiga de las, no caiga por debajo del, no caigan de, no caigan del, no caigan de los, no caigan
      de las, no caigan por debajo de, no caigan por debajo del
baseline
  now: actualmente, actual, actuales, ahora, hoy, hoy en día, a día de hoy, en la actualidad, presente, en este
      momento, actualmente en, actualmente a, actualmente es, estamos en, está en, están en, se sitúa en, se situaba
      en, era de, era, fue de, eran, fueron, tenemos, contamos con, partimos de, punto de partida, valor de partida,
      valor inicial, valor actual, valor actual de, línea base, línea de base, baseline, base, partiendo de, en lugar
      de, en vez de, vs, versus, frente a, frente al, frente a los, frente a las, frente a la, frente a un, respecto a
      los, respecto al, respecto a las, respecto del, en comparación con, en comparación con los, en comparación con
      el, comparado con, comparado con el, comparado con los, anterior, anteriores, previamente, del año pasado, hasta
      ahora, por ahora, de partida, de ahora, el año pasado, ahora mismo, ahora en, hoy en, hoy es, el actual, los
      actuales, contra los, con respecto al, con respecto a los, inicial, desde los, medido en, media actual
not_a_target
  age: mayores de, menores de, de más de 18, edad entre, edades entre, con edades entre, de edades entre, de entre 18
      y, jóvenes de, mujeres de, hombres de, usuarios de, adultos de, niños de, empresas con más de, empresas de más
      de, empresas con, pymes con, pymes de, con facturación superior a, que facturan más de, que facturen más de, con
      una facturación superior a, en un radio de, radio de, más de una vez, que gastan más de, valorados en, con un
      valor superior a, de valor superior a, con ingresos superiores a, con un importe superior a, de importe superior
      a, por importe superior a, con una antigüedad de, con antigüedad superior a, retraso superior a, con retraso de,
      que llevan más de, hace más de, con contratos de más de
  aged: de, entre, de entre, de más de, de menos de, con más de, de al menos, de hasta, mayores de, menores de,
      superiores a
  label: fundada en, fundado en, desde el año, fase, nivel, versión, número, nº, no ., núm, num, #, artículo, alcance,
      iso, sala, paso, grupo, tipo, clase, ola, ronda, serie, grado, generación, windows, office, suite, industria,
      capítulo, sección, página, etapa, cohorte, sprint, modelo, línea, puerta, edificio, planta, piso, estudio,
      proyecto, visión, agenda, estrategia, horizonte, plan, programa, edición, volumen, zona, ruta, carretera, canal,
      norma, une, en iso, párrafo, ods, meta, objetivo, kr, kpi, resultado clave, tarea, prioridad, unidad, opción,
      escenario, anexo, apéndice, categoría, nivel de, módulo, área, hoteles de, hotel de, hoteles, prueba de, prueba
      gratuita de, garantía de, reto de, curso de, cursos de, jornada de
  top: top, los primeros, las primeras, primeros, primeras, primer@, los mejores, las mejores, mejores, los últimos,
      últimos, los principales, principales, las principales, el top, del top, restantes, los mayores, las mayores,
      nuestros principales, nuestras principales, las 10 primeras
after_number
  age: año* de edad, años de experiencia, años o más, años y más, días vencidas, días de retraso, días de antigüedad,
      empleados o más, km de radio, kilómetros de radio, pulgadas, megapíxeles, mg, cl, días de mora, días de
      vencimiento
  label: grados, días de prueba, noches, plazas
name
  name: 24 / 7, 24 horas al día, número uno, n o 1, nº 1, no 1, no . 1, # 1, el número 1, la número 1, los número 1,
      número 1, uno de los, una de las, uno a uno, 1 a 1, 1 : 1, uno por uno, uno mismo, primera clase, b2b, b2c, co2,
      web 2, de 9 a 5, 100 % orgánic@, 100 % natural, 100 % vegan@, 100 % comprometid@, 100 % dedicad@, 100 % segur@,
      100 % transparente*, 100 % sincer@, 100 % pasión, 100 % algodón, 100 % local, 100 % locales, 100 % español, 100
      % española, 100 % digital, 100 % ecológic@, 100 % reciclable*, 100 % renovable*, 100 % sostenible*, 100 %
      enfocad@, 100 % centrad@, 360 grados, 360 o, un equipo, una voz, fortune 500, fortune 1000, top 1 %, una sola
      voz, ni uno, cada uno, cada una, una cosa
occasions
  1: una vez
  2: dos veces
  3: tres veces
  4: cuatro veces
  5: cinco veces
no
  0: ningún, ninguna, ninguno, ni un, ni una, ni un solo, ni una sola, ni un único, ni una única, nada de
without
  out: sin, sin ningún, sin ninguna
infinitive
  to: para, a fin de, con el fin de, con el objetivo de, con objeto de, con el propósito de
linking
  a: a, de, que, en
change
  savings: ahorro*
  increase: aumento*, incremento*, crecimiento*, subida*, alza, mejora*, más, adicional, adicionales, extra, superior,
      mayor, mayores, aumento en, incremento en, crecimiento en, auge, repunte, ganancia, nuevas altas, ampliaci_,
      expansión, impulso, aumentos de, de más
  decrease: reducci_, disminuci_, descenso*, caída*, bajada*, recorte*, rebaja, menos, menor, menores, inferior,
      reducción en, disminución en, descenso en, decremento, minoración, baja, de menos
  improve: mejor, mejores, mejora*, mejorad@, optimizaci_
purpose
  so: como cada vez, dado que, puesto que, para que, para así, de modo que, de forma que, de manera que, así, y así,
      con lo que, lo que, lo cual, con el fin de que, con la finalidad de, en aras de, para poder, para ayudarnos a,
      para ayudar a, contribuyendo a, con miras a, porque, ya que, debido a, gracias a, como resultado de, por tanto,
      por lo tanto, y por tanto, para apoyar, en apoyo de, para garantizar, para asegurar, que permita, que permitan,
      que nos permita, en línea con, alineado con, como parte de, dentro del plan, para contribuir a, para fomentar,
      para impulsar, para reforzar, para demostrar, para dar a conocer, para generar confianza, para convencer, con la
      esperanza de, en preparación de, y de esta forma, y de este modo, y con ello, con ello, permitiendo, fomentando,
      en interés de, en beneficio de
means
  by: mediante, a través de, a través del, a través de la, gracias a, con la ayuda de, por medio de, por medio del,
      vía, con ayuda de, basado en, en base a, utilizando, usando, apoyándonos en, aprovechando
  gerund: public", lanz", cre", utiliz", us", mejor", optimiz", realiz", desarroll", ofreciendo, implement", organiz",
      envi", añadiendo, reduciendo, invirtiendo, form", contrat", automatiz", aument", haciendo, colabor", poniendo,
      introduciendo, respondiendo, diversific", promocion", anunci", enfoc", enfocándonos en, centrándonos en,
      contact", diseñ", rediseñ", trabaj", particip", gener", abriendo, simplific", renegoci", ampli", aplic",
      complet", prepar", impart", impartiendo, produciendo, escribiendo, incorpor", integr", aloj", dando, siguiendo,
      digitaliz", visit", compr", vendiendo, activ", cuid", segment", potenci", impuls", reforz", reactiv", revis",
      renov", sustituyendo, instal", ejecut", llam", compart", compartiendo, explic", subiendo, baj", elimin", migr",
      test", prob", obteniendo, captando, captur", alcanz", llegando
statement
  mission: nuestra misión es, nuestra visión es, nuestro propósito es, nuestra promesa es, existimos para
  is: somos, ha sido,
      han sido, hemos sido, es importante, son importantes, es clave, es fundamental, era, eran, tuvo, tuvimos,
      teníamos, cayó, cayeron, bajó, bajaron, subió, subieron, aumentó, aumentaron, creció, crecieron, disminuyó,
      perdimos, logramos el año pasado, nos encanta, creemos, creemos en, creemos que, estamos orgullosos, estamos
      orgullosas, pensamos que, es esencial, valoramos, siempre hemos, es nuestra pasión, es lo que hacemos, está en
      nuestro adn, lo es todo, es lo primero, importa, importan, es genial, fue, fueron, ama, adora, nuestros clientes
      son, son lo primero, está en el centro, sabemos que, obtuvimos, crecimos, hicimos, fuimos, vinieron, asistieron,
      compraron, visitaron, pasó, pasaron, hubo, había, recibieron, dimos, se vendieron, vendieron, tuvieron, quedó,
      quedaron, descendió, descendieron, alcanzó, alcanzaron, facturó, registró, registraron, obtuvo, obtuvieron,
      recibió, se redujo, se redujeron, se incrementó, se incrementaron, se mantuvo, se situó, se situaron, empeoró,
      empeoraron, mejoró, mejoraron, llegó, llegaron, soy, trabajo como, trabajo de, me encargo de, me dedico a, nos
      dedicamos a, me ocupo de, llevo la
subject
  we: nosotros, nosotras, yo, ustedes, vamos a, voy a, queremos, quiero, quiere, quieren, querríamos, nos gustaría, me
      gustaría, debemos, debe, deben, deberíamos, deberá, deberán, podemos, puede, pueden, podamos, necesitamos, hay
      que, tenemos que, tengo que, pretendemos, pretende, aspiramos a, esperamos, espero, nos proponemos, nos
      comprometemos a, comprometerse a, el objetivo es, nuestro objetivo es, mi objetivo es, objetivo es, la meta es,
      nuestra meta es, y, e, o, u, además, también, luego, después, con éxito, activamente, por favor, no, nunca, kr,
      kr1, kr2, kr3, kr4, kr5, resultado clave, significativamente, gradualmente, progresivamente, sustancialmente,
      drásticamente, juntos, conjuntamente, de nuevo, nos, se, mientras, pero, así como, sino, vamos, equipo, el
      equipo, nuestro equipo, la empresa, que, conseguir que, lograr que, para, es, será, consiste en, consiste
particle
  as: como, tal, tales, incluyendo, incluid@, que, excepto, salvo
pronoun
  them: ellos, ellas, él, ella, ello, lo, los, las, le, les, me, nos, se, que, quien, quienes, cual, cuales, esto,
      eso, aquello, más, menos, mejor, así, mismo, misma, mismos, todos
abbreviation
  any: rr . hh ., dpto ., depto ., dept ., sr ., sra ., s . a ., s . l ., ee . uu ., aprox ., máx ., mín ., núm ., pág
      ., p . ej ., admón ., prof ., dr ., dra ., tel ., vs ., av ., avda .
owner
  owner: responsable, propietario, propietaria, a cargo de, a cargo, asignado a, asignada a, liderado por, encargado,
      encargada, dueño, owner
okr
  objective: objetivo, objective, o1, o2, o3, o, obj, meta, objetivo smart, nuestro objetivo, okr
  key_result: kr, kr1, kr2, kr3, kr4, kr5, resultado clave, resultado clave 1, resultado clave 2, resultado clave 3,
      resultados clave, rc, rc1, rc2, rc3
"""
