namespace RazorHello.Tests.Hosting;

/// <summary>The tests that share one published site and one browser.</summary>
[CollectionDefinition(nameof(FirstPublishedSite))]
public sealed class FirstPublishedSite : ICollectionFixture<PublishedSite>, ICollectionFixture<Chromium>;

/// <summary>The same, with a site and a browser of their own, at the same time: together these take as long as the others.</summary>
[CollectionDefinition(nameof(SecondPublishedSite))]
public sealed class SecondPublishedSite : ICollectionFixture<PublishedSite>, ICollectionFixture<Chromium>;
