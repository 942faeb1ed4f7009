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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The readers' door: answers requests for pages, pictures and the content interface.
///
/// A page that is kept is answered from the event loop; all else is done on a virtual thread.
public final class Site implements Handler<HttpServerRequest>, AutoCloseable {
    private final Vertx vertx;
    private final Pages pages;
    private final Answers answers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

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
        Page page = pages.kept(request.uri());
        if (page != null) {
            Responses.page(request, page);
        } else {
            Context loop = vertx.getOrCreateContext();
            threads.execute(() -> answer(request, loop));
        }
    }

    /// The page as readers are given it now; empty where they are given none. Not to be called from an event loop.
    public Optional<Page> page(String path) {
        return answers.answer(path, null) instanceof Answer.Kept(Page page) && page.status() == 200
                ? Optional.of(page)
                : Optional.empty();
    }

    @Override
    public void close() {
        threads.close();
    }

    private void answer(HttpServerRequest request, Context loop) {
        Answer answer = answers.answer(request.path(), request.query());
        loop.runOnContext(run -> {
            switch (answer) {
                case Answer.Kept(Page page) -> Responses.page(request, page);
                case Answer.Redirect(String address) -> Responses.redirect(request, address);
                case Answer.PictureFile file -> Responses.picture(request, file);
                case Answer.Failed() -> Responses.failed(request);
            }
        });
    }
}
