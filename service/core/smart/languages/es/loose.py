"""Spanish times that are no end: vague, repeating, compared, tied to events. Layout as in `languages`."""

TABLES = """
anchored
  of: siguientes a, siguientes al, posteriores al, de, del, desde, después de, después del, tras, posteriores a, a
      partir de, desde el, desde la, desde los, a partir del, a partir de la, contados desde, a contar desde, después
      de la, tras el, tras la, siguientes a la, posteriores a la, naturales desde, a partir de su
anchor_noun
  step: firma, contratación, alta, compra, entrega, instalación, publicación, matrícula, inscripción, registro,
      pedido, venta, visita, recepción, solicitud
  span: proyecto, temporada, programa, piloto, contrato, curso, campaña, obra, obras, reforma, reformas, prueba
      piloto, fase, fase piloto, primera fase, mandato, legislatura, curso de formación, torneo, liga, gira, rodaje,
      construcción, periodo de prueba, período de prueba, prácticas, verano, primavera, invierno, otoño, vacaciones,
      junta, consejo, asamblea, reunión, semestre lectivo, proceso de selección, subvención, convenio, mudanza,
      embarazo, evento, fusión, migración, auditoría, elección
  event: lanzamiento, lanzamiento del producto, puesta en marcha, conferencia, congreso, feria, inauguración,
      apertura, relanzamiento, elecciones, traslado, espectáculo, festival, próxima auditoría, salida a bolsa,
      rebajas, edición, estreno, gala, boda, concierto, pleno, jornada, salón, aprobación, comienzo de las obras,
      junta general, junta de accionistas, entrega de premios, inicio de curso, próxima edición, visita de inspección,
      inspección, entrada en vigor, jubilación, vencimiento del contrato, reapertura, presentación pública, salida al
      mercado, final de curso, fin de las obras, cierre de la campaña, fiesta mayor, fiestas patronales, feria de
      muestras, congreso anual, convención, hackathon
compared
  surely: respecto a, respecto al, respecto de, respecto del, con respecto a, con respecto al, frente a, frente al, en
      comparación con, en comparación con el, en comparación al, comparado con, comparado con el, comparada con,
      comparados con, comparadas con, en relación a, en relación al, en relación con, vs, vs ., versus, contra, mismo
      periodo de, mismo periodo del, mismo período de, mismo período del, mismo trimestre de, mismo trimestre del,
      mismo mes de, mismo mes del, que en, que el, que, que la, a diferencia de, con relación a, con relación al,
      igual periodo de, superior a la de, superior al de, sobre el ejercicio, sobre los datos de, sobre la base de,
      sobre las cifras de, sobre los resultados de, según los datos de, según datos de, tomando como base, tomando
      como base el, tomando como base los datos de, tomando como referencia, tomando como referencia el, tomando como
      referencia los datos de, con los datos de, con datos de, con las cifras de, en base a los datos de, respecto a
      los datos de, respecto de los datos de, respecto a las cifras de, a niveles de, al nivel de, a los niveles de,
      por encima de la cifra de, más que en el, mejor que en, contra el, vs el, vs año, frente a las de, frente a los
      de, frente a los datos de, con relación al ejercicio, del mismo periodo de, de los niveles de, sobre cifras de,
      que en todo
  maybe: sobre, desde, de, en base a, a partir de, por encima de, por debajo de
  baseline: base, línea base, línea de base, año base, año de referencia, referencia, valor de partida de, partiendo
      de, valor base, base de, base en, con base en, periodo de referencia, punto de partida
baseline_after
  level: como base, como referencia, de base, de referencia
vague_time
  soon: prontito, enseguida, en seguida, ya, ya mismo, cuanto antes mejor, [ fecha ], [ plazo ], [ mes ], pronto, lo
      antes posible, cuanto antes, lo más pronto posible, tan pronto como sea posible, asap, lo más rápido posible,
      rápidamente, en breve, próximamente, en un futuro, en el futuro, futuro próximo, futuro cercano, en un futuro
      próximo, en un futuro cercano, algún día, en algún momento, a su debido tiempo, con el tiempo, a la larga, a
      largo plazo, a medio plazo, a corto plazo, largo plazo, medio plazo, corto plazo, de forma continua, de manera
      continua, de forma continuada, de forma regular, de manera regular, regularmente, frecuentemente, con
      frecuencia, periódicamente, de forma periódica, con regularidad, permanentemente, tarde o temprano, cuando sea
      posible, cuando se pueda, inmediatamente, de inmediato, a la mayor brevedad, a la mayor brevedad posible, en un
      plazo razonable, en un tiempo razonable, a tiempo, oportunamente, próximos meses, próximas semanas, próximos
      años, próximos días, próximos trimestres, meses venideros, en los meses venideros, siguientes meses, siguientes
      semanas, unos meses, unas semanas, unos años, unos cuantos meses, pocos meses, pocas semanas, pocos años,
      algunos meses, algunas semanas, varios meses, varias semanas, varios años, par de meses, par de semanas, par de
      años, un par de meses, un par de semanas, un par de años, un tiempo, vacaciones, temporada, la próxima
      temporada, próxima temporada, temporada alta, esta temporada, temporada turística, temporada de verano,
      temporada de invierno, curso escolar, año escolar, año académico, curso académico, próximo curso, curso próximo,
      curso que viene, este curso, final de curso, final del curso, fin de curso, próximas vacaciones, vacaciones de
      verano, vuelta al cole, rebajas, más adelante, con los años, siempre que sea posible, por determinar, en fecha
      por definir, progresivamente, gradualmente, poco a poco, a futuro, de forma gradual, de manera gradual, de forma
      progresiva, de manera progresiva, paulatinamente, de forma paulatina, de manera paulatina, cuando podamos,
      cuando haya tiempo, cuando tengamos tiempo, cuando tengamos un momento, cuando tengamos ocasión, cuando haya
      ocasión, cuando proceda, cuando toque, cuando llegue el momento, cuando se den las condiciones, cuando el
      presupuesto lo permita, cuando haya presupuesto, cuando tengamos presupuesto, si es posible, sobre la marcha,
      según vayamos pudiendo, según se pueda, según podamos, según avancemos, según se vaya avanzando, a medida que
      podamos, a medida que sea posible, a medida que avancemos, conforme podamos, conforme se pueda, sin demora, sin
      dilación, sin prisa pero sin pausa, en un plazo breve, en breve plazo, a breve plazo, en poco tiempo, en el
      menor tiempo posible, en el menor plazo posible, en el más breve plazo, dentro de poco, dentro de un tiempo,
      dentro de unos meses, dentro de unos años, de manera continuada, en cuanto sea posible, en cuanto se pueda, en
      cuanto podamos, en cuanto tengamos tiempo, lo más rápido que podamos, tan rápido como podamos, tan pronto como
      podamos, tan pronto como se pueda, lo antes que podamos, con urgencia, con la máxima urgencia, con carácter
      urgente, urgentemente, prontamente, más pronto que tarde, a lo largo del tiempo, con el paso del tiempo, un día
      de estos, el día de mañana, primer año de funcionamiento, primer año de actividad, primer año de vida, primer
      mes de actividad, primeros meses, primer año de apertura, primer año de rodaje, temporada de rebajas, temporada
      de esquí, temporada baja, la próxima campaña, próxima campaña, campaña que viene, en un tiempo prudencial,
      tiempo prudencial, en un plazo prudencial, de cara al futuro, tiempos venideros, el tiempo que haga falta, de
      forma permanente, de manera permanente, de forma sostenida, de manera sostenida, futuro inmediato, próximo
      mandato, presente mandato, este mandato, esta legislatura, la legislatura, curso lectivo, año lectivo, este
      curso escolar, durante el curso, en periodo vacacional, periodo vacacional, periodo navideño, periodo estival,
      época estival, fiestas navideñas
recurrence
  daily: diari@, diariamente, cada día, todos los días, al día, por día, a diario, / día, día a día, día tras día,
      cada jornada, cada día laborable
  weekly: semanal, semanales, semanalmente, cada semana, todas las semanas, por semana, a la semana, / semana, / sem,
      semana a semana, semana tras semana, semana sobre semana, los fines de semana, cada fin de semana, fines de
      semana, en fin de semana, por fin de semana, el fin de semana, de semana en semana, entre semana, cada jornada
      de liga
  fortnightly: quincenal, quincenales, quincenalmente, cada quincena, cada dos semanas, cada 2 semanas, cada 15 días,
      cada quince días, bisemanal
  monthly: mensual, mensuales, mensualmente, cada mes, todos los meses, por mes, al mes, / mes, mes a mes, mes tras
      mes, mes sobre mes, intermensual, bimestral, bimestrales, bimestralmente, cada dos meses, de un mes para otro,
      de mes en mes, cada bimestre
  quarterly: trimestral, trimestrales, trimestralmente, cada trimestre, todos los trimestres, por trimestre, al
      trimestre, / trimestre, trimestre a trimestre, trimestre sobre trimestre, trimestre tras trimestre, cada tres
      meses, cada 3 meses, intertrimestral
  yearly: anual, anuales, anualmente, cada año, todos los años, por año, al año, / año, año a año, año tras año, año
      sobre año, interanual, interanuales, cada doce meses, cada 12 meses, de año en año, semestral, semestrales,
      semestralmente, cada semestre, bienal, bienales, cada temporada, cada curso, por curso, por temporada, por
      semestre, al semestre, cuatrimestral, cuatrimestrales, cada cuatrimestre, cada ejercicio, por ejercicio, de un
      año para otro, a cada ejercicio
after
  yes: tras, tras el, tras la, después de, después del, después de la, después de los, después de las, posterior a,
      posterior al, posteriores a, posteriores al, una vez terminado, una vez terminada, una vez finalizado, una vez
      finalizada, una vez concluido, una vez acabado, una vez acabada
"""
