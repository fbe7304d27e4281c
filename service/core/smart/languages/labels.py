"""Labels, standards and names that are the same in every language. Layout as in `languages`: tag, value, phrases."""

TABLES = """
outcome
  sustainability up: iso 14001, iso 50001, emas, biosphere, ecolabel, leed, breeam, green key, b corp, fsc, msc, pefc,
      blue flag, fairtrade, net zero, esg, gots, cradle
  quality up: iso 9001, efqm, six sigma
  security up: iso 27001, soc 2, pci dss, ens, tisax
  safety up: iso 45001, ohsas
  productivity up: self service, kaizen, 5s
  profit up: ota, otas, booking commission
  recruiting up: onboarding recruit, indeed, glassdoor, kununu
  people up: enps, great place work, onboarding, family friendly
  satisfaction up: csat, nps, ces
  revenue up: mrr, arr, arpu, b2b sales, upselling, crowdfunding sales
  digital up: e government, egovernment
  conversion up: landing conversion, cro
"""
