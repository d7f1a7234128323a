namespace RazorHello.Tests;

/// <summary>The tests that share one published site and one browser.</summary>
[CollectionDefinition(nameof(Published))]
public sealed class Published : ICollectionFixture<PublishedSite>, ICollectionFixture<Chromium>;
