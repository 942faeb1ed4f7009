package dateline.site;

import dateline.archive.Archive;
import dateline.media.Media;
import dateline.pages.Page;
import dateline.pages.Pages;
import dateline.search.find.Search;
import dateline.search.related.Related;
import dateline.search.threads.Threads;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// The entry point for readers: answers requests for pages, pictures and the content API.
///
/// The event loop answers with kept pages; a [RenderPool] does everything else.
public final class Site implements Handler<HttpServerRequest>, AutoCloseable {
    private static final int RENDERERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int MOST_WAITING = 256;

    /// The greatest number of bytes of passing pages that are being sent. Readers may read as slowly as
    /// they like.
    private static final long MOST_PASSING_BYTES = 64 << 20;

    private final Vertx vertx;
    private final Pages pages;
    private final Answers answers;
    private final FaultLog faults = new FaultLog();
    private final RenderPool pool = new RenderPool(RENDERERS, MOST_WAITING, faults);
    private final AtomicLong passingBytes = new AtomicLong();
    private final LongAdder shed = new LongAdder();

    public Site(
            Vertx vertx,
            Archive archive,
            Related related,
            Threads threads,
            Search search,
            Media media,
            Pages pages,
            SiteSettings settings,
            InstantSource clock) {
        this.vertx = vertx;
        this.pages = pages;
        this.answers = new Answers(archive, related, threads, search, media, pages, settings, clock);
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            Responses.methodNotAllowed(request);
            return;
        }
        Page page = pages.kept(request.uri()); // nearly all requests use the address under which it is kept
        if (page != null) {
            Responses.page(request, page);
        } else {
            route(request);
        }
    }

    /// Returns the page that readers get now; empty if they get none. Do not call it from an event loop.
    public Optional<Page> page(String path) {
        return answers.answer(Route.of(path, ""), path, "") instanceof Answer.Kept(Page page) && page.status() == 200
                ? Optional.of(page)
                : Optional.empty();
    }

    /// Returns how many requests were answered with 503 because the site was overloaded.
    public long shed() {
        return shed.sum();
    }

    /// Returns how many requests were answered with 500 because of an internal fault.
    public long failed() {
        return faults.count();
    }

    @Override
    public void close() {
        pool.close();
    }

    private void route(HttpServerRequest request) {
        String path = Objects.requireNonNullElse(request.path(), "");
        String query = Objects.requireNonNullElse(request.query(), "");
        Route route = Route.of(path, query);
        String key = route.pageKey();
        Page page = key == null ? null : pages.kept(key);
        if (page != null) {
            Responses.page(request, page);
            return;
        }
        Context loop = vertx.getOrCreateContext();
        pool.ask(
                key == null ? request.uri() : key,
                () -> answers.answer(route, path, query),
                answer -> respond(request, answer, loop));
    }

    private void respond(HttpServerRequest request, Answer answer, Context loop) {
        try {
            loop.runOnContext(run -> respond(request, answer));
        } catch (RejectedExecutionException closed) {
            // CASE: the server has ended meanwhile, and with it the connection. The client asks again.
        }
    }

    private void respond(HttpServerRequest request, Answer answer) {
        if (request.response().ended()) {
            return; // its body was invalid, and that was answered already
        }
        try {
            switch (answer) {
                case Answer.Kept(Page page) -> Responses.page(request, page);
                case Answer.Passing(Page page) -> passing(request, page);
                case Answer.Redirect(String address) -> Responses.redirect(request, address);
                case Answer.PictureFile file -> Responses.picture(request, file);
                case Answer.Busy busy -> busy(request);
                case Answer.Failed failed -> Responses.failed(request);
            }
        } catch (RuntimeException | Error e) {
            faults.add(request.uri(), e);
            Responses.failed(request);
        }
    }

    /// Sends a passing page. One page is always sent, however large it is.
    private void passing(HttpServerRequest request, Page page) {
        long bytes = page.weight();
        long before = passingBytes.getAndAdd(bytes);
        if (before > 0 && before + bytes > MOST_PASSING_BYTES) {
            passingBytes.addAndGet(-bytes);
            busy(request);
            return;
        }
        try {
            Responses.page(request, page).onComplete(written -> passingBytes.addAndGet(-bytes));
        } catch (RuntimeException | Error e) {
            passingBytes.addAndGet(-bytes);
            throw e;
        }
    }

    private void busy(HttpServerRequest request) {
        shed.increment();
        Responses.busy(request);
    }
}
