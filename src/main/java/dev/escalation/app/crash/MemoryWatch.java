package dev.escalation.app.crash;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Tells once when memory is nearly used up by what is really needed, before there is none left. */
public final class MemoryWatch implements AutoCloseable {
    /** Of the memory for what lives long, still in use after garbage was collected. */
    private static final double NEARLY_ALL = 0.85;

    private final NotificationEmitter emitter = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    private final NotificationListener listener;
    private final AtomicBoolean isTold = new AtomicBoolean();

    /**
     * @param usedBytes by what lives long
     * @param mostBytes that it may use
     */
    public record Shortage(long usedBytes, long mostBytes) {
        private static final double GIGABYTE = 1e9;

        public double usedGigabytes() {
            return usedBytes / GIGABYTE;
        }

        public double mostGigabytes() {
            return mostBytes / GIGABYTE;
        }
    }

    private MemoryWatch(MemoryPoolMXBean pool, Consumer<Shortage> told) {
        pool.setCollectionUsageThreshold(
                (long) (NEARLY_ALL * pool.getCollectionUsage().getMax()));
        listener = (notification, _) -> tell(notification, pool.getName(), told);
        emitter.addNotificationListener(listener, null, null);
    }

    /** @param told on a thread of the virtual machine's */
    public static MemoryWatch begin(Consumer<Shortage> told) {
        return new MemoryWatch(longLived(), told);
    }

    /** The largest part of the heap that can be asked what is left after a collection: where all collectors keep what stays. */
    private static MemoryPoolMXBean longLived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getCollectionUsage().getMax()))
                .orElseThrow(() -> new IllegalStateException("no part of the heap says what is left in it"));
    }

    private void tell(Notification notification, String pool, Consumer<Shortage> told) {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
            MemoryNotificationInfo info = MemoryNotificationInfo.from((CompositeData) notification.getUserData());
            if (info.getPoolName().equals(pool) && isTold.compareAndSet(false, true)) {
                MemoryUsage usage = info.getUsage();
                told.accept(new Shortage(usage.getUsed(), usage.getMax()));
            }
        }
    }

    @Override
    public void close() {
        try {
            emitter.removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException("closed twice", e);
        }
    }
}
