package dateline.bench.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.bench.copy.BenchFormat;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;

/// The damage to a dispatch between its writer and us.
enum Damage {
    NONE,
    /// It breaks off, so that nothing in it can be trusted.
    CUT,
    /// It breaks off before its id and its status. (A kill that breaks off later is obeyed.)
    CUT_EARLY,
    /// Some bits are flipped. It may still be readable, and may then say anything.
    FLIPPED,
    /// The declared encoding is wrong or missing, or there is a byte order mark. It must be read all the same.
    ODD_ENCODING,
    /// One of several items is unusable. The others must be read.
    BAD_NEIGHBOUR;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String DECLARED = "encoding=\"UTF-8\"";

    boolean isCut() {
        return this == CUT || this == CUT_EARLY;
    }

    /// Returns whether a dispatch of the format may have this damage. Cut copy must be refused whole, but the
    /// start of a saved page, or of an XML file with several items, is still true. So these are never cut.
    boolean canBefall(BenchFormat format) {
        boolean stillTrue = format == BenchFormat.SAVED_PAGE || format.can(BenchFormat.Can.SEVERAL) && format.isXml();
        return !isCut() || !stillTrue;
    }

    /// @param seed the same seed gives the same damage
    byte[] bytes(String text, boolean xml, long seed) {
        Random random = new Random(seed);
        return switch (this) {
            case NONE, BAD_NEIGHBOUR -> text.getBytes(UTF_8);
            case CUT -> cut(text.getBytes(UTF_8), random);
            case CUT_EARLY -> Arrays.copyOf(text.getBytes(UTF_8), text.length() / 20 + 1);
            case FLIPPED -> flip(text.getBytes(UTF_8), random);
            case ODD_ENCODING -> xml ? oddXml(text, random) : odd(text, random);
        };
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, bytes.length / 10 + random.nextInt(bytes.length * 8 / 10));
    }

    private static byte[] flip(byte[] bytes, Random random) {
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] odd(String text, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> text.getBytes(WINDOWS);
            case 1 -> ("\uFEFF" + text).getBytes(UTF_16LE);
            case 2 -> ("\uFEFF" + text).getBytes(UTF_16BE);
            default -> ("\uFEFF" + text).getBytes(UTF_8);
        };
    }

    private static byte[] oddXml(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.getBytes(WINDOWS);
            case 1 -> text.replace(DECLARED, "encoding=\"ISO-8859-1\"").getBytes(UTF_8);
            case 2 -> text.replace(DECLARED, "encoding=\"ISO-8859-1\"").getBytes(ISO_8859_1);
            case 3 -> text.replace(' ' + DECLARED, "").getBytes(WINDOWS);
            case 4 -> ("\uFEFF" + text.replace(DECLARED, "encoding=\"UTF-16\"")).getBytes(UTF_16LE);
            default -> ("\uFEFF" + text).getBytes(UTF_8);
        };
    }
}
