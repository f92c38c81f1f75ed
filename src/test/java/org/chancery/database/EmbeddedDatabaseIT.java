package org.chancery.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseIT {
    @TempDir static Path temp;
    static Workspace workspace;

    @BeforeAll
    static void start() throws IOException {
        workspace = Workspace.open(temp);
        workspace.note("a secret");
    }

    @AfterAll
    static void stop() throws IOException {
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256"
    })
    void runsDurablyAndForThisMachineOnly(String setting, String value) {
        String actual = workspace.owner().sql("show " + setting).query(String.class).single();

        assertThat(actual).isEqualTo(value);
    }

    @Test
    void isPostgres18() {
        assertThat(workspace.database().version()).startsWith("18.");
    }

    @Test
    void theApplicationIsNoMoreThanAMemberOfItsGroup() {
        String roles =
                """
                select r.rolsuper or r.rolcreatedb or r.rolcreaterole or r.rolreplication
                       or r.rolbypassrls or g.rolcanlogin or g.rolsuper
                  from pg_auth_members m
                  join pg_roles r on r.oid = m.member
                  join pg_roles g on g.oid = m.roleid
                 where r.rolname = session_user and g.rolname = 'chancery_application'
                """;

        assertThat(workspace.application().sql(roles).query(Boolean.class).single()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "create schema mine",
                "create role other",
                "create database other",
                "alter role chancery superuser",
                "alter system set fsync = off",
                "set role postgres",
                "copy (select 1) to program 'true'",
                "select rolpassword from pg_authid",
                "select * from note",
                "delete from note"
            })
    void theApplicationMayNot(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> workspace.application().sql(statement).query().listOfRows())
                .havingRootCause()
                .withMessageMatching("(?s).*(permission denied|must be superuser).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "guessed"})
    void nobodyBecomesSuperuserWithoutThePassword(String password) {
        Login owner = workspace.database().owner();
        Login guess = new Login(owner.url(), owner.user(), password);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        JdbcClient.create(guess.unpooled()).sql("select 1").query().singleValue())
                .havingRootCause()
                .withMessageContaining("password");
    }

    @Test
    void thePasswordIsForTheOwnerOfTheDirectory() throws IOException {
        Path file = temp.resolve("postgres-password");

        assertThat(Files.readString(file).strip())
                .isEqualTo(workspace.database().owner().password());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
}
