package org.chancery.ledger.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine room's beans; the form comes from the room that knows what an entry says. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    LedgerStore ledgerStore(DataSource dataSource, StoredForm form, ObjectProvider<Clock> clock) {
        return new LedgerStore(dataSource, form, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(LedgerStore store) {
        return store.engine();
    }

    @Bean
    LedgerReader ledgerReader(LedgerStore store) {
        return store.reader();
    }

    @Bean(destroyMethod = "")
    Positions positions(LedgerStore store) {
        return store.positions();
    }
}
