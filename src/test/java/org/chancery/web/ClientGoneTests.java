package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;

/** A database that goes away in the middle of a request is not a client that does. */
class ClientGoneTests {
    private static final ServletWebRequest REQUEST =
            new ServletWebRequest(new MockHttpServletRequest("POST", "/api/commands/RecordVisit"));

    static Stream<IOException> whatADatabaseThatIsKilledLeaves() {
        return Stream.of(
                new EOFException(),
                new SocketException("Connection reset by peer"),
                new SocketException("Broken pipe"));
    }

    @ParameterizedTest
    @MethodSource("whatADatabaseThatIsKilledLeaves")
    void whoeverAskedIsToldThatTheDatabaseWentAway(IOException cause) {
        var failure =
                new IllegalStateException(
                        new SQLException("An I/O error occurred while sending", cause));
        assertThat(DisconnectedClientHelper.isClientDisconnectedException(failure))
                .as("control: words and names alone take it for a client")
                .isTrue();
        var answer = new Problems().failed(failure, REQUEST);
        assertThat(answer).isNotNull();
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getBody()).isNotNull();
        assertThatExceptionOfType(BrokenOff.class)
                .as("an answer that was begun must not look whole")
                .isThrownBy(() -> new Problems().brokenOff(new BrokenOff(failure)));
    }

    @Test
    void nobodyIsToldWhoWentAway() {
        var reset = new SocketException("Connection reset by peer");
        for (var gone :
                new IOException[] {
                    new ClientAbortException(reset),
                    new AsyncRequestNotUsableException("the response is not usable", reset)
                }) {
            assertThat(new Problems().failed(new IllegalStateException(gone), REQUEST)).isNull();
            assertThat(new Problems().brokenOff(new BrokenOff(gone))).isNull();
        }
    }
}
