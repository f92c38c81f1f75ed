package org.chancery.ledger.feed;

import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.store.Positions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** The feed of this process, which ends before the server waits for its requests to end. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Feed feed(
            LedgerReader reader, Positions positions, @Value("${chancery.streams:100}") int most) {
        return new Feed(reader, positions, most);
    }

    @Bean
    ApplicationListener<ContextClosedEvent> endOfFeed(Feed feed) {
        return _ -> feed.close();
    }
}
