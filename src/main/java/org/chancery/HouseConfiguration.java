package org.chancery;

import java.time.Clock;
import org.chancery.ledger.House;
import org.chancery.ledger.codec.EntryCodec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The house and the clock as beans. */
@Configuration(proxyBeanMethods = false)
class HouseConfiguration {

    @Bean
    House house() {
        return ChanceryHouse.HOUSE;
    }

    @Bean
    EntryCodec entryCodec() {
        return ChanceryHouse.CODEC;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
