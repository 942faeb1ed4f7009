package dateline.site;

import dateline.archive.Archive;
import dateline.media.Media;
import dateline.pages.Page;
import dateline.pages.Pages;
import dateline.related.Related;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// The readers' door: answers requests for pages, pictures and the content interface.
///
/// A page that is kept is answered from the event loop; all else is done by a [RenderPool].
public final class Site implements Handler<HttpServerRequest>, AutoCloseable {
    private static final int RENDERERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int MOST_WAITING = 256;

    /// How many bytes of passing pages may be on their way to readers, who may read as slowly as they like.
    private static final long MOST_PASSING_BYTES = 64 << 20;

    private final Vertx vertx;
    private final Pages pages;
    private final Answers answers;
    private final FaultLog faults = new FaultLog();
    private final RenderPool pool = new RenderPool(RENDERERS, MOST_WAITING, faults);
    private final AtomicLong passingBytes = new AtomicLong();
    private final LongAdder shed = new LongAdder();

    public Site(Vertx vertx, Archive archive, Related related, Media media, Pages pages, SiteSettings settings) {
        this.vertx = vertx;
        this.pages = pages;
        this.answers = new Answers(archive, related, media, pages, settings);
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            Responses.methodNotAllowed(request);
            return;
        }
        Page page = pages.kept(request.uri()); // the address by which it is kept is what nearly all ask for
        if (page != null) {
            Responses.page(request, page);
        } else {
            route(request);
        }
    }

    /// The page as readers are given it now; empty where they are given none. Not to be called from an event loop.
    public Optional<Page> page(String path) {
        return answers.answer(Route.of(path, ""), path, "") instanceof Answer.Kept(Page page) && page.status() == 200
                ? Optional.of(page)
                : Optional.empty();
    }

    /// How many requests were answered 503, for there was too much to do.
    public long shed() {
        return shed.sum();
    }

    /// How many requests were answered 500, by a fault of ours.
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
            // CASE: the server has ended meanwhile, and with it the connection; who asked asks again.
        }
    }

    private void respond(HttpServerRequest request, Answer answer) {
        if (request.response().ended()) {
            return; // its body was broken, which was answered meanwhile
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

    /// One page is always let through, however large it is.
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
