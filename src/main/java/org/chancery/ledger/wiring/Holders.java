package org.chancery.ledger.wiring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Who touches what, among work that may not be done yet; for one thread. Work waits for earlier
 * work alone, so there is always some that waits for nothing.
 */
final class Holders {
    private static final CompletableFuture<?> NOBODY = CompletableFuture.completedFuture("");

    private final Map<String, Holder> holders = new HashMap<>();
    private final Queue<Held> inOrder = new ArrayDeque<>();

    /**
     * Who touches one thing.
     *
     * @param alone the last who touches it alone
     * @param beside all who have touched it beside others since
     */
    private record Holder(CompletableFuture<?> alone, CompletableFuture<?> beside) {
        static final Holder NONE = new Holder(NOBODY, NOBODY);

        boolean isDone() {
            return alone.isDone() && beside.isDone();
        }
    }

    private record Held(Touches touches, CompletableFuture<?> done) {}

    /** Is done when all is that work has to wait for. */
    CompletableFuture<Void> before(Touches touches) {
        var before = new ArrayList<CompletableFuture<?>>();
        for (var name : touches.alone()) {
            var holder = holders.getOrDefault(name, Holder.NONE);
            before.addAll(List.of(holder.alone(), holder.beside()));
        }
        for (var name : touches.beside()) {
            before.add(holders.getOrDefault(name, Holder.NONE).alone());
        }
        return CompletableFuture.allOf(before.toArray(CompletableFuture<?>[]::new));
    }

    /** What touches this from now on, until it is done. */
    void hold(Touches touches, CompletableFuture<?> done) {
        forget();
        touches.beside()
                .forEach(name -> {
                    var holder = holders.getOrDefault(name, Holder.NONE);
                    var beside = CompletableFuture.allOf(holder.beside(), done);
                    holders.put(name, new Holder(holder.alone(), beside));
                });
        touches.alone().forEach(name -> holders.put(name, new Holder(done, NOBODY)));
        inOrder.add(new Held(touches, done));
    }

    /** Forgets what is done, from the beginning: nobody has to wait for it. */
    private void forget() {
        for (var first = inOrder.peek();
                first != null && first.done().isDone();
                first = inOrder.peek()) {
            inOrder.remove();
            Stream.concat(first.touches().alone().stream(), first.touches().beside().stream())
                    .forEach(name ->
                            holders.computeIfPresent(
                                    name, (_, holder) -> holder.isDone() ? null : holder));
        }
    }

    /** How many things are touched, as far as is remembered. */
    int size() {
        return holders.size();
    }
}
