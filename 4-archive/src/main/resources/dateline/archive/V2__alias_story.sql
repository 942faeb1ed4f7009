create index alias_story on alias (story);
