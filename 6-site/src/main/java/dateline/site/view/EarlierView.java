package dateline.site.view;

import java.util.List;

/// What a thread told before a story.
///
/// @param thread the address of the thread's page
/// @param cards newest first
public record EarlierView(String thread, List<CardView> cards) {}
