package org.chancery.ledger.wiring;

import java.time.Clock;
import org.chancery.ledger.House;
import org.chancery.ledger.Making;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.store.PostgresEventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts house and engine together. */
@Configuration(proxyBeanMethods = false)
class WiringConfiguration {
    private static final int SHARE_OF_A_REHEARSAL = 4;

    @Bean
    org.chancery.ledger.store.StoredForm storedEntries(EntryCodec codec) {
        return new StoredEntries(codec);
    }

    @Bean
    Archive archive(House house, LedgerReader reader) {
        return new Archive(house, reader);
    }

    @Bean
    Making making(Clock clock) {
        return new SystemMaking(clock);
    }

    @Bean
    Gateway gateway(
            House house, PostgresEventStorageEngine engine, Archive archive, Making making) {
        return new Gateway(house, engine, archive, making);
    }

    @Bean
    Rehearsals rehearsals(
            House house,
            Archive archive,
            Making making,
            org.chancery.ledger.store.StoredForm form,
            Clock clock) {
        long most = Runtime.getRuntime().maxMemory() / SHARE_OF_A_REHEARSAL;
        return () -> new Rehearsal(house, archive, making, form, clock, most);
    }
}
