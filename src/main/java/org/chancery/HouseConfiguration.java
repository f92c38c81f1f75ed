package org.chancery;

import java.time.Clock;
import org.chancery.ledger.House;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.codec.StrictJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

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

    /** Requests and answers are written as strictly as entries. */
    @Bean
    JsonMapper jsonMapper() {
        return StrictJson.MAPPER
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
