package org.chancery;

import java.util.List;
import org.chancery.ledger.House;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.ledger.wiring.Archive;
import org.chancery.projections.Answering;
import org.chancery.projections.ReadModels;
import org.chancery.projections.ReadModelsHealth;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.RegisterTable;
import org.chancery.relations.FactTable;
import org.chancery.relations.RelationAnswers;
import org.chancery.relations.label.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that follow from the ledger, as beans. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    FactTable factTable(House house) {
        return new FactTable(house);
    }

    @Bean
    RegisterTable registerTable(House house) {
        return new RegisterTable(house);
    }

    @Bean(initMethod = "start")
    ReadModels readModels(
            LedgerStore store, Archive archive, FactTable facts, RegisterTable registers) {
        return new ReadModels(
                store.connections(), store.positions(), archive, List.of(facts, registers));
    }

    @Bean
    ReadModelsHealth readModelsHealth(ReadModels models, LedgerStore store) {
        return new ReadModelsHealth(models, store.positions());
    }

    @Bean
    Answering answering(Archive archive, ReadModels models) {
        return new Answering(archive, models);
    }

    /** The rules by which relations are labelled. */
    @Bean
    Policies policies() {
        return Policies.PUBLISHED;
    }

    @Bean
    RelationAnswers relationAnswers(Answering answering, House house, Policies policies) {
        return new RelationAnswers(answering, house, policies);
    }

    @Bean
    RegisterAnswers registerAnswers(Answering answering, House house, RegisterTable table) {
        return new RegisterAnswers(answering, house, table);
    }
}
