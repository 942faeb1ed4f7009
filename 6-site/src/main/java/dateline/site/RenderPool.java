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

/// Finds the answers to requests for pages that are not kept, on a few platform threads: rendering needs a
/// processor and the database. It never renders the same page twice at a time, and limits how many pages wait.
/// Beyond the limit, the answer is that the site is busy.
///
/// An answer is always computed after its request came. A request that comes while its page is being rendered
/// is answered from a further rendering.
final class RenderPool implements AutoCloseable {
    /// After this time the client has gone or asks again, and others wait.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    /// The work for all requests for the same page.
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

    /// @param count the number of threads
    /// @param mostWaiting how many different pages may wait or be rendered
    RenderPool(int count, int mostWaiting, FaultLog faults) {
        this.mostWaiting = mostWaiting;
        this.faults = faults;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("render-", 0).daemon().factory());
    }

    /// Queues a request. Never waits.
    ///
    /// @param key equal only for requests that have the same answer
    /// @param work finds the answer, on one of the threads
    /// @param done receives the answer on one of the threads, or [Answer.Busy] at once
    void ask(String key, Supplier<Answer> work, Consumer<Answer> done) {
        if (!joins(key, work, done)) {
            done.accept(new Answer.Busy());
        }
    }

    /// Waits a few seconds for the pending answers, then ends the threads.
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

    /// Runs the job again for the requests that came while it ran.
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
