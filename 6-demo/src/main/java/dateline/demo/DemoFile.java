package dateline.demo;

import java.time.Duration;
import java.util.function.Supplier;

/// One file that an agency delivers.
///
/// @param after the time of delivery, counted from the start
/// @param fileName its path below the inbox, with the supplier's folder: `mps/mps-market-report-1.json`
/// @param bytes made when they are asked for, because pictures must be drawn
public record DemoFile(Duration after, String fileName, Supplier<byte[]> bytes) {}
