package dateline.intake;

import dateline.envelope.Limits;
import dateline.http.MemoryBudget;
import dateline.story.PictureFiles;
import dateline.wire.Dispatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The part of Java's memory that intake may use: one budget for what is being received, and another for what
/// is being read and filed. The rest is for everything else.
///
/// There are two budgets so that a holder of one never waits for a holder of the other: what is read always
/// releases its memory once it is filed.
public final class IntakeMemory {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeMemory.class);

    /// The bytes of memory that one byte of copy needs while it is read and written for storage, including the
    /// byte itself. The most that `bench/run memory` found is 27, for NewsML-G2 with a tag every ten letters.
    /// With more than 29, a push of 16 MiB would not fit into the 768 MiB that Dateline has by default.
    static final int TIMES_OF_COPY = 28;

    /// The extra bytes for each `&` of a file. HTML writes it as five characters in every copy of the text.
    private static final int OF_AN_AMPERSAND = 64;

    /// The factor for a picture, which is smaller: only its metadata is searched, and it is not decoded.
    static final int TIMES_OF_A_PICTURE = 2;

    /// Each dispatch needs some memory whatever its length. This also limits how many are in hand.
    static final int OF_A_DISPATCH = 256 << 10;

    private final MemoryBudget reading;
    private final MemoryBudget receiving;

    /// @param heap the maximum heap of Java, in bytes
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

    /// Returns the memory that a dispatch needs until it is filed, in bytes.
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

    /// Returns the longest push, in bytes: [Limits#PUSH_BYTES], or less if there is not enough memory to
    /// read one.
    public int longestPush() {
        long readable = (reading.total() - OF_A_DISPATCH) / TIMES_OF_COPY;
        return (int) Math.clamp(Math.min(readable, receiving.total()), 1, Limits.PUSH_BYTES);
    }

    /// Returns the longest file that an import hands to a running server, in bytes.
    public int longestImport() {
        return (int) Math.min(receiving.total(), Limits.FILE_BYTES);
    }

    /// Logs a warning if there is too little memory for the longest push.
    public void warn() {
        if (longestPush() < Limits.PUSH_BYTES) {
            LOG.warn(
                    "With this little memory a push may be at most {} KiB long. Set DATELINE_MEMORY to {}m for {} MiB.",
                    longestPush() >> 10,
                    enoughMiB(),
                    Limits.PUSH_BYTES >> 20);
        }
    }

    /// Returns the memory to set, in MiB. Java reports less heap than it was given: about a tenth is reserved
    /// for its collector.
    private static long enoughMiB() {
        long readable = (long) Limits.PUSH_BYTES * TIMES_OF_COPY + OF_A_DISPATCH;
        return Math.ceilDiv(readable / 11 * 16 / 10 * 11, 1L << 20);
    }
}
