package org.chancery.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way from one thread to another, which may fall behind: what is not taken yet lies
 * in a file, that is gone when this is closed, and nothing of it in memory.
 */
public final class Spool extends OutputStream {
    private final FileChannel file;
    private final long most;
    private long written;
    private long taken;
    private boolean ended;
    private @Nullable IOException untaken;

    /**
     * An empty one.
     *
     * @param most how many bytes may lie in it; whoever writes more waits
     */
    Spool(Path path, long most) throws IOException {
        this.file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /**
     * Puts bytes in.
     *
     * @throws IOException also when nobody takes them any more, saying why
     */
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        for (int next = offset; next < end; ) {
            waitWhile(() -> written - taken == most && untaken == null);
            requireTaken();
            int some = (int) Math.min(end - next, most - (written - taken));
            some = (int) Math.min(some, most - written % most);
            put(ByteBuffer.wrap(bytes, next, some));
            next += some;
            written += some;
            notifyAll();
        }
    }

    /** A disk that is nearly full takes a part before it fails. */
    private void put(ByteBuffer some) throws IOException {
        long place = written % most;
        while (some.hasRemaining()) {
            place += file.write(some, place);
        }
    }

    /** Nothing more is put in. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Passes on what is put in, at once, until the end. Where that fails, whoever puts in hears it.
     */
    public void passOn(OutputStream to) {
        var why = new IOException("it is not passed on any more");
        boolean whole = false;
        try {
            var some = new byte[1 << 16];
            for (int length = take(some); length > 0; length = take(some)) {
                to.write(some, 0, length);
                to.flush();
            }
            whole = true;
        } catch (IOException e) {
            why = e;
        } catch (RuntimeException e) {
            why = new IOException(e);
        } finally {
            if (!whole) {
                leave(why);
            }
        }
    }

    private synchronized int take(byte[] into) throws IOException {
        waitWhile(() -> taken == written && !ended);
        int some = (int) Math.min(into.length, written - taken);
        some = (int) Math.min(some, most - taken % most);
        get(ByteBuffer.wrap(into, 0, some));
        taken += some;
        if (taken == written) {
            taken = 0;
            written = 0;
            file.truncate(0);
        }
        notifyAll();
        return some;
    }

    private void get(ByteBuffer some) throws IOException {
        long place = taken % most;
        while (some.hasRemaining()) {
            int read = file.read(some, place);
            if (read < 0) {
                throw new IOException("what was put in is not there any more");
            }
            place += read;
        }
    }

    private synchronized void leave(IOException why) {
        untaken = why;
        notifyAll();
    }

    /**
     * Looks whether all that was put in was passed on so far.
     *
     * @throws IOException if not, saying why
     */
    public synchronized void requireTaken() throws IOException {
        if (untaken != null) {
            throw untaken;
        }
    }

    private synchronized void waitWhile(BooleanSupplier condition) throws IOException {
        try {
            while (condition.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
