package dateline.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does what requests for pages that are not kept ask for, on a few threads of the platform: rendering takes a
/// processor, and the database's threads. Of the same page no two are rendered at a time, and only so many pages wait;
/// for more the site is busy.
///
/// An answer is worked out after its request came, never before: whoever asks while a page is being rendered is
/// answered from a next time.
final class RenderPool implements AutoCloseable {
    /// Whoever asked has gone or asks again by then, and others wait behind.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    /// What is to be done for all who ask for the same page.
    private static final class Job {
        private final String key;
        private final Supplier<Answer> work;
        private List<Consumer<Answer>> waiting = new ArrayList<>();
        private long since = System.nanoTime();

        private Job(String key, Supplier<Answer> work) {
            this.key = key;
            this.work = work;
        }
    }

    private final int mostWaiting;
    private final ExecutorService threads;
    private final Map<String, Job> jobs = new HashMap<>();
    private final FaultLog faults;
    private boolean closed;

    /// @param count of threads
    /// @param mostWaiting how many different pages may wait or be rendered
    RenderPool(int count, int mostWaiting, FaultLog faults) {
        this.mostWaiting = mostWaiting;
        this.faults = faults;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("render-", 0).daemon().factory());
    }

    /// Never waits.
    ///
    /// @param key the same only for requests that have the same answer
    /// @param work on one of the threads
    /// @param done told the answer on one of the threads, or at once that the site is busy
    void ask(String key, Supplier<Answer> work, Consumer<Answer> done) {
        if (!joins(key, work, done)) {
            done.accept(new Answer.Busy());
        }
    }

    /// Gives those who wait their answers, for a few seconds.
    @Override
    public void close() {
        synchronized (jobs) {
            closed = true;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean joins(String key, Supplier<Answer> work, Consumer<Answer> done) {
        synchronized (jobs) {
            Job job = jobs.get(key);
            if (job != null) {
                job.waiting.add(done);
                return true;
            }
            if (closed || jobs.size() >= mostWaiting) {
                return false;
            }
            Job made = new Job(key, work);
            made.waiting.add(done);
            jobs.put(key, made);
            threads.execute(() -> run(made));
            return true;
        }
    }

    private void run(Job job) {
        List<Consumer<Answer>> waiting;
        boolean late;
        synchronized (jobs) {
            waiting = job.waiting;
            late = System.nanoTime() - job.since > LONGEST_WAIT.toNanos();
            job.waiting = new ArrayList<>();
            job.since = System.nanoTime();
        }
        Answer answer = late ? new Answer.Busy() : answer(job);
        waiting.forEach(done -> tell(job, done, answer));
        goOn(job);
    }

    /// Does the job again for those who asked while it was done.
    private void goOn(Job job) {
        synchronized (jobs) {
            if (job.waiting.isEmpty() || closed) {
                jobs.remove(job.key);
                job.waiting.forEach(done -> tell(job, done, new Answer.Busy()));
            } else {
                threads.execute(() -> run(job));
            }
        }
    }

    private Answer answer(Job job) {
        try {
            return job.work.get();
        } catch (RuntimeException | Error e) {
            faults.add(job.key, e);
            return new Answer.Failed();
        }
    }

    private void tell(Job job, Consumer<Answer> done, Answer answer) {
        try {
            done.accept(answer);
        } catch (RuntimeException | Error e) {
            faults.add(job.key, e);
        }
    }
}
