package dev.escalation;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Something a test waits for while it goes on, on a thread of its own. The common pool has one thread on two cores, and who
 * waits there keeps every other test from using it.
 */
public final class Aside {
    private Aside() {}

    public static <T> FutureTask<T> run(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("aside").start(task);
        return task;
    }
}
