package org.chancery.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.chancery.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseConfigurationIT {
    @TempDir Path data;

    private ApplicationContextRunner contexts() {
        return new ApplicationContextRunner()
                .withPropertyValues("chancery.data-dir=" + data)
                .withUserConfiguration(DatabaseConfiguration.class)
                .withConfiguration(
                        AutoConfigurations.of(
                                DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class));
    }

    @Test
    void withoutADatabaseNamedTheApplicationWorksAndItsOwnerMigratesTheEmbeddedOne() {
        contexts()
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(EmbeddedDatabase.class);
                    assertThat(user(context.getBean(DataSource.class))).isEqualTo("chancery");
                    assertThat(
                                    user(
                                            context.getBean(Flyway.class)
                                                    .getConfiguration()
                                                    .getDataSource()))
                            .isEqualTo("postgres");
                });
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void withADatabaseNamedNoneIsEmbedded() {
        Login login = TestDatabase.fresh().ownerLogin();
        contexts()
                .withPropertyValues(
                        "spring.datasource.url=" + login.url(),
                        "spring.datasource.username=" + login.user(),
                        "spring.datasource.password=" + login.password())
                .run(context -> {
                    assertThat(context)
                            .hasNotFailed()
                            .doesNotHaveBean(EmbeddedDatabase.class)
                            .hasSingleBean(DataDirectory.class);
                    assertThat(context.getBean(HikariDataSource.class).getJdbcUrl())
                            .isEqualTo(login.url());
                });
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private static String user(DataSource source) throws java.sql.SQLException {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }
}
