package org.chancery.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.chancery.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
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
        Login login = TestDatabase.fresh().applicationLogin();
        on(login)
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

    @ParameterizedTest
    @CsvSource({
        "chancery_test_superuser, superuser, true",
        "chancery_test_owner, in role chancery_owner, true",
        "chancery_test_clerk, in role chancery_application, false"
    })
    void whoLogsInAsOneWhoCouldChangeEntriesIsWarned(
            String user, String options, boolean warned, CapturedOutput output) {
        Login login = TestDatabase.fresh().login(user, options);
        on(login).run(context -> assertThat(context).hasNotFailed());
        assertThat(output.getAll().contains("could change entries")).isEqualTo(warned);
    }

    @Test
    void whoLogsInAsTheOwnerOfTheDatabaseIsWarned(CapturedOutput output) {
        TestDatabase database = TestDatabase.fresh();
        Login login = database.login("chancery_test_landlord", "");
        database.giveTo(login.user());
        on(login).run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("could change entries");
    }

    private ApplicationContextRunner on(Login application) {
        return contexts()
                .withPropertyValues(
                        "spring.datasource.url=" + application.url(),
                        "spring.datasource.username=" + application.user(),
                        "spring.datasource.password=" + application.password(),
                        "spring.flyway.enabled=false");
    }

    private static String user(DataSource source) throws java.sql.SQLException {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }
}
