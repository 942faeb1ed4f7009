package dateline.intake;

import dateline.envelope.Limits;
import dateline.http.MemoryBudget;
import dateline.story.PictureFiles;
import dateline.wire.Dispatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much of Java's memory intake may use at one time: one budget for what is being received, another for what is
/// being read and filed. All else has the rest.
///
/// They are two so that nobody who holds one waits for the other's holders: what is read gives its memory back by
/// itself once it is filed.
public final class IntakeMemory {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeMemory.class);

    /// The bytes of memory in which a byte of copy is read and written as it is kept, its own byte with it.
    /// The most that `bench/run memory` found is 27, for NewsML-G2 with a tag every ten letters.
    /// With more than 29 a push of 16 MiB would not fit into the 768 MiB that Dateline has by default.
    static final int TIMES_OF_COPY = 28;

    /// The further bytes that each `&` of a file needs: HTML writes it as five characters, wherever the text is held.
    private static final int OF_AN_AMPERSAND = 64;

    /// A picture is looked through for its metadata, and not taken apart.
    static final int TIMES_OF_A_PICTURE = 2;

    /// Each dispatch needs some memory whatever its length; it also bounds how many are in hand.
    static final int OF_A_DISPATCH = 256 << 10;

    private final MemoryBudget reading;
    private final MemoryBudget receiving;

    /// @param heap Java's most bytes
    public IntakeMemory(long heap) {
        reading = new MemoryBudget(heap / 16 * 11);
        receiving = new MemoryBudget(heap / 8);
    }

    public static IntakeMemory ofThisJava() {
        return new IntakeMemory(Runtime.getRuntime().maxMemory());
    }

    public MemoryBudget reading() {
        return reading;
    }

    public MemoryBudget receiving() {
        return receiving;
    }

    /// What a dispatch needs until it is filed, in bytes.
    static long needs(Dispatch dispatch) {
        return needs(dispatch.bytes());
    }

    public static long needs(byte[] bytes) {
        return OF_A_DISPATCH
                + (PictureFiles.isPicture(bytes)
                        ? (long) TIMES_OF_A_PICTURE * bytes.length
                        : (long) TIMES_OF_COPY * bytes.length + (long) OF_AN_AMPERSAND * ampersands(bytes));
    }

    private static int ampersands(byte[] bytes) {
        int count = 0;
        for (byte each : bytes) {
            count += each == '&' ? 1 : 0;
        }
        return count;
    }

    /// The longest push, in bytes: [Limits#PUSH_BYTES], or what memory there is to read one.
    public int longestPush() {
        long readable = (reading.total() - OF_A_DISPATCH) / TIMES_OF_COPY;
        return (int) Math.clamp(Math.min(readable, receiving.total()), 1, Limits.PUSH_BYTES);
    }

    /// The longest file that an import hands to a running server, in bytes.
    public int longestImport() {
        return (int) Math.min(receiving.total(), Limits.FILE_BYTES);
    }

    /// Says in the log where there is too little memory for the longest push.
    public void warn() {
        if (longestPush() < Limits.PUSH_BYTES) {
            LOG.warn(
                    "With this little memory a push may be at most {} KiB long. Set DATELINE_MEMORY to {}m for {} MiB.",
                    longestPush() >> 10,
                    enoughMiB(),
                    Limits.PUSH_BYTES >> 20);
        }
    }

    /// Java counts less of its heap than it was given: about a tenth is a space for its collector.
    private static long enoughMiB() {
        long readable = (long) Limits.PUSH_BYTES * TIMES_OF_COPY + OF_A_DISPATCH;
        return Math.ceilDiv(readable / 11 * 16 / 10 * 11, 1L << 20);
    }
}
