package dateline.envelope.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/// Parses the bytes of an e-mail message into its parts. Never throws: a broken part ends early.
public final class MimeMail {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_FIELDS = 1_000;

    /// A part that is being read.
    private static final class Open {
        final List<MimePart.Field> fields = new ArrayList<>();
        final List<MimePart> parts = new ArrayList<>();
        byte[] bytes = {};
        String type = "text/plain";
    }

    private final MimeTokenStream tokens =
            new MimeTokenStream(MimeConfig.PERMISSIVE, DecodeMonitor.SILENT, new CutFields(), null);
    private final Deque<Open> open = new ArrayDeque<>();
    private int count;
    private @Nullable MimePart message;

    private MimeMail() {}

    /// Parses a message. Skips a `From …` line before it, as mbox files have.
    public static MimePart parse(byte[] bytes) {
        int start = MailHead.start(bytes);
        byte[] plain = MailHead.isMbox(bytes) ? MboxQuotes.removed(bytes) : bytes;
        MimePart mail = new MimeMail().read(new ByteArrayInputStream(plain, start, plain.length - start));
        return HiddenHeads.opened(mail);
    }

    /// Parses the text of a part as a message.
    static MimePart again(byte[] bytes) {
        int start = MailHead.start(bytes);
        return new MimeMail().read(new ByteArrayInputStream(bytes, start, bytes.length - start));
    }

    /// Returns whether the bytes begin like a message: see [MailHead].
    public static boolean isMail(byte[] bytes) {
        return MailHead.isMail(bytes);
    }

    private MimePart read(ByteArrayInputStream bytes) {
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(bytes);
        try {
            EntityState state = tokens.getState();
            while (state != EntityState.T_END_OF_STREAM && open.size() < DEEPEST && count < MOST_PARTS) {
                take(state);
                state = tokens.next();
            }
        } catch (MimeException | IOException | RuntimeException e) {
            // the message is what was read so far
        }
        while (!open.isEmpty()) {
            close();
        }
        return message == null ? part(new Open()) : message;
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_MESSAGE, T_START_BODYPART -> {
                open.push(new Open());
                count++;
            }
            case T_FIELD -> field(tokens.getField());
            case T_START_MULTIPART -> open.element().type = type();
            case T_BODY -> {
                open.element().type = type();
                open.element().bytes = body();
            }
            case T_END_MESSAGE, T_END_BODYPART -> close();
            default -> {}
        }
    }

    private void field(Field field) {
        List<MimePart.Field> fields = open.element().fields;
        if (fields.size() < MOST_FIELDS) {
            fields.add(new MimePart.Field(
                    field.getName(), HeaderText.unfolded(field.getRaw().toByteArray())));
        }
    }

    /// Returns the type of the current part, or the default type if it has none.
    private String type() {
        return tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
    }

    /// Returns as much of the body as can be decoded.
    private byte[] body() {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try {
            tokens.getInputStream().transferTo(raw);
        } catch (IOException e) {
            // the body is what was read so far
        }
        String encoding = open.element().fields.stream()
                .filter(field -> field.name().equalsIgnoreCase("Content-Transfer-Encoding"))
                .findFirst()
                .map(MimePart.Field::value)
                .orElse("");
        return TransferEncoding.decoded(raw.toByteArray(), encoding);
    }

    private void close() {
        MimePart part = part(open.pop());
        if (open.isEmpty()) {
            message = part;
        } else {
            open.element().parts.add(part);
        }
    }

    private static MimePart part(Open open) {
        HeaderValue type = value(open, "Content-Type");
        HeaderValue disposition = value(open, "Content-Disposition");
        String name = disposition.parameters().get("filename");
        return new MimePart(
                open.fields,
                open.type,
                type.parameters(),
                disposition.value().isEmpty() ? null : disposition.value(),
                name == null ? type.parameters().get("name") : name,
                open.bytes,
                open.parts);
    }

    private static HeaderValue value(Open open, String name) {
        return open.fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .map(field -> HeaderValue.read(field.value()))
                .orElse(new HeaderValue("", Map.of()));
    }
}
