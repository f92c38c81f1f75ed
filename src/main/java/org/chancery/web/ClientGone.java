package org.chancery.web;

import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Whether whoever asked went away. It is told by the types that the server throws on the connection
 * to a client, and by no words: the connection to a database is reset and ends in the same words.
 */
final class ClientGone {
    private ClientGone() {}

    static boolean isToldBy(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ClientAbortException
                    || each instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
