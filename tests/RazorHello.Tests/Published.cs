namespace RazorHello.Tests;

/// <summary>The tests that share one published site and one browser.</summary>
[CollectionDefinition(nameof(Published))]
public sealed class Published : ICollectionFixture<PublishedSite>, ICollectionFixture<Chromium>;

/// <summary>The same, with a site and a browser of their own, at the same time: together these take as long as the others.</summary>
[CollectionDefinition(nameof(PublishedToo))]
public sealed class PublishedToo : ICollectionFixture<PublishedSite>, ICollectionFixture<Chromium>;
