package dateline.demo;

import java.time.Duration;
import java.util.function.Supplier;

/// One file that an agency delivers.
///
/// @param after the time after the start at which it is delivered
/// @param fileName below the inbox, with the supplier's folder: `mps/mps-market-report-1.json`
/// @param bytes made when they are asked for, since pictures are drawn
public record DemoFile(Duration after, String fileName, Supplier<byte[]> bytes) {}
