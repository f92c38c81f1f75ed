package org.chancery.facts;

import org.chancery.kernel.Described;

/** What an agreement is about. */
public enum Sector implements Term {
    @Described("Political relations.")
    POLITICAL,
    @Described("Security and defence.")
    SECURITY,
    @Described("Trade.")
    TRADE,
    @Described("Investment.")
    INVESTMENT,
    @Described("Customs and transit.")
    CUSTOMS_AND_TRANSIT,
    @Described("Transport.")
    TRANSPORT,
    @Described("Energy.")
    ENERGY,
    @Described("Minerals.")
    MINERALS,
    @Described("Industry.")
    INDUSTRY,
    @Described("Finance and tax.")
    FINANCE_AND_TAX,
    @Described("Agriculture.")
    AGRICULTURE,
    @Described("Culture and education.")
    CULTURE_AND_EDUCATION,
    @Described("Science and technology.")
    SCIENCE_AND_TECHNOLOGY,
    @Described("Intellectual property.")
    INTELLECTUAL_PROPERTY,
    @Described("Health.")
    HEALTH,
    @Described("Environment and water.")
    ENVIRONMENT_AND_WATER,
    @Described("Legal and consular matters.")
    LEGAL_AND_CONSULAR,
    @Described("Labour and migration.")
    LABOUR_AND_MIGRATION,
    @Described("The boundary.")
    BOUNDARY,
    @Described("Media.")
    MEDIA
}
